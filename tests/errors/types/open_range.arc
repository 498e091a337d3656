# expect: line 3, a range without an end stands only in an index
#? exit 2
for i in 0.. { print(i) }

#! error[syntax]: expected an expression, found `{`
#!  --> errors/types/open_range.arc:3:14
#!   |
#! 3 | for i in 0.. { print(i) }
#!   |              ^ not `{`
