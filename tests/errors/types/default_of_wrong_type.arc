# expect: line 3, the default "ten" is `str`, the parameter is `int`
#? exit 2
fn step(by: int = "ten") = by
print(step(1))

#! error[type-mismatch]: expected `int`, found `str`
#!  --> errors/types/default_of_wrong_type.arc:3:19
#!   |
#! 3 | fn step(by: int = "ten") = by
#!   |         --        ^^^^^ this is `str`
#!   |         |
#!   |         for this parameter
