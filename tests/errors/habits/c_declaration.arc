int x = 5
print(x)

#! error[habit]: a type stands behind the name
#!  --> errors/habits/c_declaration.arc:1:1
#!   |
#! 1 | int x = 5
#!   | ^^^
#!   |
#! help: write `let x = …`, or `let x: int = …`
#!   |
#! 1 - int x = 5
#! 1 + let x = 5
#!   |
