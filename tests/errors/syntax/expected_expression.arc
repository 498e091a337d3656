let x =
let y = 2
print(1 + )

#! error[syntax]: expected an expression, found `let`
#!  --> errors/syntax/expected_expression.arc:2:1
#!   |
#! 2 | let y = 2
#!   | ^^^ not `let`
#!
#! error[syntax]: expected an expression, found `)`
#!  --> errors/syntax/expected_expression.arc:3:11
#!   |
#! 3 | print(1 + )
#!   |           ^ not `)`
