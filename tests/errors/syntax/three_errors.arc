# expect: lines 3, 5 and 7, all in one run
#? exit 2
let a = 1 +
let b = 2
fn (x) = x
let c = 3
print(a b)

#! error[syntax]: expected an expression, found `let`
#!  --> errors/syntax/three_errors.arc:4:1
#!   |
#! 4 | let b = 2
#!   | ^^^ not `let`
#!
#! error[syntax]: expected a name, found `(`
#!  --> errors/syntax/three_errors.arc:5:4
#!   |
#! 5 | fn (x) = x
#!   |    ^ not `(`
#!
#! error[syntax]: expected `)`, `,`, `:` or an operator, found a name
#!  --> errors/syntax/three_errors.arc:7:9
#!   |
#! 7 | print(a b)
#!   |         ^ not a name
