# expect: line 4, `q` is no format; help tells what a format is
#? exit 2
let n = 5
print("{n:4q}")

#! error[bad-format]: `4q` is not a format
#!  --> errors/syntax/bad_format_letter.arc:4:11
#!   |
#! 4 | print("{n:4q}")
#!   |           ^^
#!   |
#!   = help: a format is `[[fill]<^>][+][#][0][width][.digits][type]`, with a type of `d x X o b e f g s`
