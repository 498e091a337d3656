# expect: the division by zero in the default of `b`, with the call that needed it
#? exit 1
fn f(a: int, b: int = 10 / a) = b
print(f(5))     #= 2
print(f(0))

#! error: division by zero
#!  --> errors/runtime/error_in_default.arc:3:23
#!   |
#! 3 | fn f(a: int, b: int = 10 / a) = b
#!   |                       ^^^^^^
#!   in f at errors/runtime/error_in_default.arc:3:23
#!   in top level at errors/runtime/error_in_default.arc:5:7
