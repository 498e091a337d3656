# expect: line 4, `abs` takes one argument
#? exit 2
extern fn abs(x: c_int) -> c_int
print(abs(-1, -2))

#! error[too-many-arguments]: `abs` takes one argument
#!  --> errors/names/extern_too_many.arc:4:15
#!   |
#! 3 | extern fn abs(x: c_int) -> c_int
#!   |        ------------------------- declared here
#! 4 | print(abs(-1, -2))
#!   |               ^^ this one is too many
