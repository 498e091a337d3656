# expect: line 4, there is no `++`; write `+= 1`
#? exit 2
var x = 0
++x
print(x)

#! error[habit]: there is no `++`
#!  --> errors/habits/prefix_plus_plus.arc:4:1
#!   |
#! 4 | ++x
#!   | ^^
#!   |
#!   = help: write `x += 1` on a line of its own
