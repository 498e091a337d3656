# expect: a warning: this is -(2.max(1)), parentheses say what is meant
print(-2.max(1))      #= -2
print((-2).max(1))    #= 1
