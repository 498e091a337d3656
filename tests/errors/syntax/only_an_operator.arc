# expect: line 3, an expression is expected
#? exit 2
*

#! error[syntax]: expected an expression, found the end of the file
#!  --> errors/syntax/only_an_operator.arc:3:2
#!   |
#! 3 | *
#!   |  ^
