local x = 1
print(x)

#! error[habit]: `local` is written `let`
#!  --> errors/habits/local.arc:1:1
#!   |
#! 1 | local x = 1
#!   | ^^^^^
#!   |
#! help: every variable is local to its block
#!   |
#! 1 - local x = 1
#! 1 + let x = 1
#!   |
