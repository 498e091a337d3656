let x = 5
print(1 < x < 10)

#! error[syntax]: expected `and`, `or`, `)` or `,`, found `<`
#!  --> errors/syntax/chained_comparison.arc:2:13
#!   |
#! 2 | print(1 < x < 10)
#!   |             ^ not `<`
