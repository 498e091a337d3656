# expect: line 3, `%` does not work on `str`; help: "{x}"
#? exit 2
print("%d apples" % 5)

#! error[operator-types]: `%` does not work on `str` and `int`
#!  --> errors/habits/percent_format.arc:3:19
#!   |
#! 3 | print("%d apples" % 5)
#!   |       ----------- ^ - this is `int`
#!   |       |
#!   |       this is `str`
#!   |
#!   = help: a value is put into a text with `{…}`: `"{n} apples"`
