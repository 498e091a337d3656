# expect: a warning: this is -(2.max(1)), parentheses say what is meant
print(-2.max(1))      #= -2
print((-2).max(1))    #= 1

#! warning[minus-before-method]: this is `-(2.max…)`
#!  --> errors/warnings/minus_before_method.arc:2:7
#!   |
#! 2 | print(-2.max(1))      #= -2
#!   |       ^^
#!   |
#! help: parentheses say what is meant
#!   |
#! 2 - print(-2.max(1))      #= -2
#! 2 + print((-2).max(1))      #= -2
#!   |
