# expect: line 3, there is no `**`; help: pow
#? exit 2
print(2 ** 8)

#! error[operator-types]: `*` does not work on `int`
#!  --> errors/habits/power_stars.arc:3:10
#!   |
#! 3 | print(2 ** 8)
#!   |          ^^-
#!   |            |
#!   |            this is `int`
#!   |
#!   = help: `*p` reads what a pointer points to; there is no `**`
