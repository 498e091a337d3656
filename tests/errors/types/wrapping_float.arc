# expect: line 3, `+%` works on `int`
#? exit 2
print(1.5 +% 2.5)

#! error[operator-types]: `+%` does not work on `float` and `float`
#!  --> errors/types/wrapping_float.arc:3:11
#!   |
#! 3 | print(1.5 +% 2.5)
#!   |       --- ^^ --- this is `float`
#!   |       |
#!   |       this is `float`
#!   |
#!   = help: the wrapping operators work on `int`
