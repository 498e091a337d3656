fn length((x, y)) = x + y

#! error[habit]: a parameter of a function is one name
#!  --> errors/habits/patterns_as_parameters.arc:1:11
#!   |
#! 1 | fn length((x, y)) = x + y
#!   |           ^
#!   |
#!   = help: take it apart within: `fn length(p) { let (x, y) = p; … }`; a lambda may: `|(x, y)| x + y`
