# expect: comparisons, ranges and `in` are not chained
print(1 < 2 < 3)
print(1 == 2 == 3)
print(1 in [1] in [true])
print(1..2..3)

#! error[habit]: comparisons are not chained
#!  --> errors/syntax/not_chained.arc:2:13
#!   |
#! 2 | print(1 < 2 < 3)
#!   |             ^
#!   |
#!   = help: write `a < b and b < c`
#!
#! error[habit]: comparisons are not chained
#!  --> errors/syntax/not_chained.arc:3:14
#!   |
#! 3 | print(1 == 2 == 3)
#!   |              ^^
#!   |
#!   = help: write `a < b and b < c`
#!
#! error[syntax]: expected `and`, `or`, `)` or `,`, found `in`
#!  --> errors/syntax/not_chained.arc:4:16
#!   |
#! 4 | print(1 in [1] in [true])
#!   |                ^^ not `in`
#!
#! error[syntax]: `..` cannot stand here
#!  --> errors/syntax/not_chained.arc:5:11
#!   |
#! 5 | print(1..2..3)
#!   |           ^^
