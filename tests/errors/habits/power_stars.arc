# expect: line 3, there is no `**`; help: pow
#? exit 2
print(2 ** 8)

#! error[habit]: there is no `**`
#!  --> errors/habits/power_stars.arc:3:9
#!   |
#! 3 | print(2 ** 8)
#!   |         ^^
#!   |
#!   = help: a power is written `x.pow(n)`
