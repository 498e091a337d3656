# expect: line 3, a name is expected, found `=`
#? exit 2
let = 5
print(1)

#! error[syntax]: expected a name or another pattern, found `=`
#!  --> errors/syntax/let_without_name.arc:3:5
#!   |
#! 3 | let = 5
#!   |     ^ not `=`
