# expect: line 3, an error at the second comma
#? exit 2
print(1,, 2)

#! error[syntax]: expected an expression or `)`, found `,`
#!  --> errors/syntax/double_comma.arc:3:9
#!   |
#! 3 | print(1,, 2)
#!   |         ^ not `,`
