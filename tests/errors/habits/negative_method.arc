# A warning: the script runs all the same.
print(-2.abs())     #= -2

#! warning[minus-before-method]: this is `-(2.abs…)`
#!  --> errors/habits/negative_method.arc:2:7
#!   |
#! 2 | print(-2.abs())     #= -2
#!   |       ^^
#!   |
#! help: parentheses say what is meant
#!   |
#! 2 - print(-2.abs())     #= -2
#! 2 + print((-2).abs())     #= -2
#!   |
