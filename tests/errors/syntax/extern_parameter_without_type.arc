# expect: line 3, a parameter of an extern needs a type
#? exit 2
extern fn abs(x) -> c_int

#! error[syntax]: a parameter of an `extern` needs a type
#!  --> errors/syntax/extern_parameter_without_type.arc:3:15
#!   |
#! 3 | extern fn abs(x) -> c_int
#!   |               ^
#!   |
#!   = help: write it as C's header has it: `x: c_int`, `text: cstr`, `p: *void`
