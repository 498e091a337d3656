# expect: a lambda whose types nobody tells
let f = |x| x
let g = |a, b| a + b
let xs = [|n| n]

#! error[type-not-known]: nothing tells the type of this parameter
#!  --> errors/functions/lambda_alone.arc:2:10
#!   |
#! 2 | let f = |x| x
#!   |          ^
#!   |
#!   = help: write it: `|x: int| …`
#!
#! error[type-not-known]: nothing tells the type of this parameter
#!  --> errors/functions/lambda_alone.arc:3:10
#!   |
#! 3 | let g = |a, b| a + b
#!   |          ^
#!   |
#!   = help: write it: `|x: int| …`
#!
#! error[type-not-known]: nothing tells the type of this parameter
#!  --> errors/functions/lambda_alone.arc:4:12
#!   |
#! 4 | let xs = [|n| n]
#!   |            ^
#!   |
#!   = help: write it: `|x: int| …`
