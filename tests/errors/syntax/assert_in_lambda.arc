# expect: assert is a statement, and a lambda's body stands in braces then
let f = || assert 1 == 1
print(f())

#! error[syntax]: expected an expression, found `assert`
#!  --> errors/syntax/assert_in_lambda.arc:2:12
#!   |
#! 2 | let f = || assert 1 == 1
#!   |            ^^^^^^ not `assert`
