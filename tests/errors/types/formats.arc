print("{"text":d}")
print("{1.5:x}")
print("{1:s}")
print("{true:.2f}")

#! error[format-type]: the format `d` works on `int`, this is `str`
#!  --> errors/types/formats.arc:1:16
#!   |
#! 1 | print("{"text":d}")
#!   |                ^
#!
#! error[format-type]: the format `x` works on `int`, this is `float`
#!  --> errors/types/formats.arc:2:13
#!   |
#! 2 | print("{1.5:x}")
#!   |             ^
#!
#! error[format-type]: the format `s` works on `str`, this is `int`
#!  --> errors/types/formats.arc:3:11
#!   |
#! 3 | print("{1:s}")
#!   |           ^
#!
#! error[format-type]: the format `f` works on numbers, this is `bool`
#!  --> errors/types/formats.arc:4:14
#!   |
#! 4 | print("{true:.2f}")
#!   |              ^^^
