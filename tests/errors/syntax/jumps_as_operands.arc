# expect: a jump or lambda is a whole expression
let a = 1 + return
let b = not throw Error("x")
let c = 2 * |x| x

#! error[syntax]: expected an expression, found `return`
#!  --> errors/syntax/jumps_as_operands.arc:2:13
#!   |
#! 2 | let a = 1 + return
#!   |             ^^^^^^ not `return`
#!
#! error[syntax]: expected an expression, found `throw`
#!  --> errors/syntax/jumps_as_operands.arc:3:13
#!   |
#! 3 | let b = not throw Error("x")
#!   |             ^^^^^ not `throw`
#!
#! error[habit]: a lambda is a whole expression, and no part of one
#!  --> errors/syntax/jumps_as_operands.arc:4:13
#!   |
#! 4 | let c = 2 * |x| x
#!   |             ^
#!   |
#!   = help: put it into parentheses, or give it a name with `let`
