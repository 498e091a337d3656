# expect: line 3, functions as values are not supported yet
#? exit 2
let twice = |x| x * 2

#! error[not-supported-yet]: a lambda is not supported yet
#!  --> errors/later/lambda.arc:3:13
#!   |
#! 3 | let twice = |x| x * 2
#!   |             ^^^^^^^^^ not supported yet
