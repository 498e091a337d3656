# expect: line 3, there is no `new`
#? exit 2
print(new Error("x"))

#! error[habit]: there is no `new`
#!  --> errors/habits/new_as_argument.arc:3:7
#!   |
#! 3 | print(new Error("x"))
#!   |       ^^^
#!   |
#! help: call the type: `Point(x: 1.0)`
#!   |
#! 3 - print(new Error("x"))
#! 3 + print(Error("x"))
#!   |
