# expect: line 4, comparisons are not chained
#? exit 2
let a = 1
print(0 < a in 0..5)

#! error[syntax]: expected `and`, `or`, `)` or `,`, found `in`
#!  --> errors/syntax/chained_in.arc:4:13
#!   |
#! 4 | print(0 < a in 0..5)
#!   |             ^^ not `in`
