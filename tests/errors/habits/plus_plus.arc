# expect: line 4, there is no `++`; write `+= 1`
#? exit 2
var x = 0
x++
print(x)

#! error[habit]: there is no `++`
#!  --> errors/habits/plus_plus.arc:4:2
#!   |
#! 4 | x++
#!   |  ^^
#!   |
#! help: write `+= 1`
#!   |
#! 4 - x++
#! 4 + x += 1
#!   |
