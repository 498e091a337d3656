# expect: line 3, what stands in a row is separated by `,`
#? exit 2
print(1 2)

#! error[syntax]: expected `)`, `,` or an operator, found a number
#!  --> errors/syntax/missing_comma.arc:3:9
#!   |
#! 3 | print(1 2)
#!   |         ^ not a number
