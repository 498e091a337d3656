var x = 1
let y = x = 2
print(x += 1)

#! error[habit]: an assignment is a statement, and has no value
#!  --> errors/syntax/assignment_as_value.arc:2:11
#!   |
#! 2 | let y = x = 2
#!   |           ^
#!   |
#!   = help: `==` compares; an argument by name is written `name: value`
#!
#! error[habit]: an assignment is a statement, and has no value
#!  --> errors/syntax/assignment_as_value.arc:3:9
#!   |
#! 3 | print(x += 1)
#!   |         ^^
#!   |
#!   = help: put it on a line of its own
