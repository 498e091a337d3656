let x = 5
print(1 < x < 10)

#! error[habit]: comparisons are not chained
#!  --> errors/syntax/chained_comparison.arc:2:13
#!   |
#! 2 | print(1 < x < 10)
#!   |             ^
#!   |
#!   = help: write `a < b and b < c`
