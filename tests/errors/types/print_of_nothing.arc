# expect: line 4, a call without a result cannot be an operand of `+`
#? exit 2
fn nothing() { print("x") }
let y = nothing() + 1
print(y)

#! error[operator-types]: `+` does not work on `()` and `int`
#!  --> errors/types/print_of_nothing.arc:4:19
#!   |
#! 4 | let y = nothing() + 1
#!   |         --------- ^ - this is `int`
#!   |         |
#!   |         this is `()`
