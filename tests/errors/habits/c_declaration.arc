int x = 5
print(x)

#! error[habit]: a type stands behind the name
#!  --> errors/habits/c_declaration.arc:1:1
#!   |
#! 1 | int x = 5
#!   | ^^^
#!   |
#!   = help: write `let x: int = …`, or just `let x = …`
#!
#! error[unknown-name]: nothing is called `x` here
#!  --> errors/habits/c_declaration.arc:2:7
#!   |
#! 2 | print(x)
#!   |       ^
