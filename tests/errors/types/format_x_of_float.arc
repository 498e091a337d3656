# expect: line 3, the format `x` works on `int`, this is `float`
#? exit 2
print("{1.5:x}")

#! error[format-type]: the format `x` works on `int`, this is `float`
#!  --> errors/types/format_x_of_float.arc:3:13
#!   |
#! 3 | print("{1.5:x}")
#!   |             ^
