# expect: line 4, the argument "three" is `str` where `int` is wanted; the parameter is shown
#? exit 2
fn double(n: int) -> int = n * 2
print(double("three"))

#! error[type-mismatch]: expected `int`, found `str`
#!  --> errors/types/argument_of_wrong_type.arc:4:14
#!   |
#! 3 | fn double(n: int) -> int = n * 2
#!   |           - `n` is declared here
#! 4 | print(double("three"))
#!   |              ^^^^^^^ this is `str`
