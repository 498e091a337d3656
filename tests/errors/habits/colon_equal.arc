# expect: line 3, `:=` is written `let x = …`
#? exit 2
x := 5
print(x)

#! error[habit]: an assignment is a statement, and has no value
#!  --> errors/habits/colon_equal.arc:3:4
#!   |
#! 3 | x := 5
#!   |    ^
#!   |
#!   = help: `==` compares; an argument by name is written `name: value`
#!
#! error[unknown-name]: nothing is called `x` here
#!  --> errors/habits/colon_equal.arc:4:7
#!   |
#! 4 | print(x)
#!   |       ^
