# expect: line 4, the format `d` works on `int`, this is `str`
#? exit 2
let s = "text"
print("{s:d}")

#! error[format-type]: the format `d` works on `int`, this is `str`
#!  --> errors/types/format_d_of_text.arc:4:11
#!   |
#! 4 | print("{s:d}")
#!   |           ^
