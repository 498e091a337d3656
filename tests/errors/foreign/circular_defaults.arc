# Defaults may name each other, but one must be there first.
extern fn labs(x: c_long = y, y: c_long = x) -> c_long
extern fn llabs(x: c_longlong = x + 1) -> c_longlong
print(labs(), llabs())

#! error[endless-default]: the default of `x` needs the value of `x`
#!  --> errors/foreign/circular_defaults.arc:2:16
#!   |
#! 2 | extern fn labs(x: c_long = y, y: c_long = x) -> c_long
#!   |                ^
#!   |
#!   = help: let one of them have a default that names no other
#!
#! error[endless-default]: the default of `x` needs the value of `x`
#!  --> errors/foreign/circular_defaults.arc:3:17
#!   |
#! 3 | extern fn llabs(x: c_longlong = x + 1) -> c_longlong
#!   |                 ^
#!   |
#!   = help: let one of them have a default that names no other
