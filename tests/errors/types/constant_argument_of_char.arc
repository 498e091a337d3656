# expect: line 4, 128 does not fit `i8`
#? exit 2
extern fn toupper(c: i8) -> c_int
print(toupper(128))

#! error[constant-does-not-fit]: 128 does not fit `i8`
#!  --> errors/types/constant_argument_of_char.arc:4:15
#!   |
#! 3 | extern fn toupper(c: i8) -> c_int
#!   |                   - `c` is declared here
#! 4 | print(toupper(128))
#!   |               ^^^ `i8` holds -128 to 127
