var hash = 1
hash *%= 31

#! error[habit]: there is no `*%=`
#!  --> errors/habits/wrapping_assignment.arc:2:6
#!   |
#! 2 | hash *%= 31
#!   |      ^^^
#!   |
#!   = help: write `x = x *% y`
