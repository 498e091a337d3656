# expect: line 4, `+` does not work on `int` and `str`
#? exit 2
var n = 1
n += "1"
print(n)

#! error[operator-types]: `+` does not work on `int` and `str`
#!  --> errors/types/compound_assignment.arc:4:3
#!   |
#! 4 | n += "1"
#!   | - ^^ --- this is `str`
#!   | |
#!   | this is `int`
#!   |
#!   = help: `str(x)` makes text of any value, and so does `"{x}"`
