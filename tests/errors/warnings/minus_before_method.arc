# expect: a warning: this is -(2.pow(2)), parentheses say what is meant
print(-2.pow(2))      #= -4
print((-2).pow(2))    #= 4
