let x = 1
let y = x > 0 ? "plus" : "minus"
print(y)

#! error[habit]: there is no `a ? b : c`
#!  --> errors/habits/ternary.arc:2:15
#!   |
#! 2 | let y = x > 0 ? "plus" : "minus"
#!   |               ^
#!   |
#!   = help: choose with `if a { b } else { c }`, which has a value
