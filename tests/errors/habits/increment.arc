var i = 0
i++
i--
print(i)

#! error[habit]: there is no `++`
#!  --> errors/habits/increment.arc:2:2
#!   |
#! 2 | i++
#!   |  ^^
#!   |
#! help: write `+= 1`
#!   |
#! 2 - i++
#! 2 + i += 1
#!   |
