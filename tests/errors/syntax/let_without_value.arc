# expect: line 3, `x` needs a value
#? exit 2
let x: int
print(x)

#! error[let-without-value]: `x` needs a value
#!  --> errors/syntax/let_without_value.arc:3:5
#!   |
#! 3 | let x: int
#!   |     ^
#!   |
#! help: a `var` may get its value later
#!   |
#! 3 - let x: int
#! 3 + var x: int
#!   |
