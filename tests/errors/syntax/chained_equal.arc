# expect: line 4, comparisons are not chained; help: and
#? exit 2
let a = 1
print(a == 1 == true)

#! error[habit]: comparisons are not chained
#!  --> errors/syntax/chained_equal.arc:4:14
#!   |
#! 4 | print(a == 1 == true)
#!   |              ^^
#!   |
#!   = help: write `a < b and b < c`
