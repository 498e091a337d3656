# expect: division by zero at `%`
#? exit 1
fn modulo(a: int, b: int) = a % b
print(modulo(7, 3))     #= 1
print(modulo(7, 0))

#! error: division by zero
#!  --> errors/runtime/remainder.arc:3:29
#!   |
#! 3 | fn modulo(a: int, b: int) = a % b
#!   |                             ^^^^^
#!   in modulo at errors/runtime/remainder.arc:3:29
#!   in top level at errors/runtime/remainder.arc:5:7
