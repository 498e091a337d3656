# expect: two slashes divide elsewhere, and begin a comment elsewhere
print(7 // 2)
let half = 9 // two
let whole = 9 // as many as there are

#! error[habit]: there is no `//`
#!  --> errors/habits/slashes_divide.arc:2:9
#!   |
#! 2 | print(7 // 2)
#!   |         ^^
#!   |
#!   = help: two ints divide to an int, cut toward zero: `7 / 2` is 3; a comment begins with `#`
#!
#! error[habit]: there is no `//`
#!  --> errors/habits/slashes_divide.arc:3:14
#!   |
#! 3 | let half = 9 // two
#!   |              ^^
#!   |
#!   = help: two ints divide to an int, cut toward zero: `7 / 2` is 3; a comment begins with `#`
#!
#! error[habit]: a comment begins with `#`
#!  --> errors/habits/slashes_divide.arc:4:15
#!   |
#! 4 | let whole = 9 // as many as there are
#!   |               ^^
#!   |
#! help: write `#`
#!   |
#! 4 - let whole = 9 // as many as there are
#! 4 + let whole = 9 # as many as there are
#!   |
