# expect: line 3, a type stands behind the name
#? exit 2
double x = 1.5
print(x)

#! error[habit]: a type stands behind the name
#!  --> errors/habits/double_variable.arc:3:1
#!   |
#! 3 | double x = 1.5
#!   | ^^^^^^
#!   |
#! help: write `let x = …`, or `let x: float = …`
#!   |
#! 3 - double x = 1.5
#! 3 + let x = 1.5
#!   |
