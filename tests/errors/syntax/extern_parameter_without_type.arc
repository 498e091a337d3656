# expect: line 3, a parameter of an extern needs a type
#? exit 2
extern fn abs(x) -> c_int

#! error[syntax]: expected `:`, found `)`
#!  --> errors/syntax/extern_parameter_without_type.arc:3:16
#!   |
#! 3 | extern fn abs(x) -> c_int
#!   |                ^ not `)`
