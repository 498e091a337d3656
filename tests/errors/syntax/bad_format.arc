let n = 1
print("{n:5.2q}")
print("{n:zz}")

#! error[bad-format]: `5.2q` is not a format
#!  --> errors/syntax/bad_format.arc:2:11
#!   |
#! 2 | print("{n:5.2q}")
#!   |           ^^^^
#!   |
#!   = help: a format is `[[fill]<^>][+][#][0][width][.digits][type]`, with a type of `d x X o b e f g s`
#!
#! error[bad-format]: `zz` is not a format
#!  --> errors/syntax/bad_format.arc:3:11
#!   |
#! 3 | print("{n:zz}")
#!   |           ^^
#!   |
#!   = help: a format is `[[fill]<^>][+][#][0][width][.digits][type]`, with a type of `d x X o b e f g s`
