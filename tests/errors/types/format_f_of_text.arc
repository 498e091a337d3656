# expect: line 4, the format `.2f` works on numbers, this is `str`
#? exit 2
let s = "1.5"
print("{s:.2f}")

#! error[format-type]: the format `f` works on numbers, this is `str`
#!  --> errors/types/format_f_of_text.arc:4:11
#!   |
#! 4 | print("{s:.2f}")
#!   |           ^^^
