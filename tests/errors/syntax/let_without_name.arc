# expect: line 3, a name is expected, found `=`
#? exit 2
let = 5
print(1)

#! error[habit]: an assignment is a statement, and has no value
#!  --> errors/syntax/let_without_name.arc:3:5
#!   |
#! 3 | let = 5
#!   |     ^
#!   |
#!   = help: `==` compares; an argument by name is written `name: value`
