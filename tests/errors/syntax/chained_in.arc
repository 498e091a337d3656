# expect: line 4, comparisons are not chained
#? exit 2
let a = 1
print(0 < a in 0..5)

#! error[habit]: comparisons are not chained
#!  --> errors/syntax/chained_in.arc:4:13
#!   |
#! 4 | print(0 < a in 0..5)
#!   |             ^^
#!   |
#!   = help: write `a < b and b < c`
