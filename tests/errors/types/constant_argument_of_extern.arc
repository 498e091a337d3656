# expect: line 4, 3_000_000_000 does not fit `c_int`; nothing is called
#? exit 2
extern fn abs(x: c_int) -> c_int
print(abs(3_000_000_000))

#! error[constant-does-not-fit]: 3000000000 does not fit `c_int`
#!  --> errors/types/constant_argument_of_extern.arc:4:11
#!   |
#! 3 | extern fn abs(x: c_int) -> c_int
#!   |               - `x` is declared here
#! 4 | print(abs(3_000_000_000))
#!   |           ^^^^^^^^^^^^^ `c_int` holds -2147483648 to 2147483647
