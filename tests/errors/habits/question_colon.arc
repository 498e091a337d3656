# expect: line 4, there is no `a ? b : c`; help: if with else
#? exit 2
let a = 5
print(a > 3 ? 1 : 2)

#! error[habit]: there is no `a ? b : c`
#!  --> errors/habits/question_colon.arc:4:13
#!   |
#! 4 | print(a > 3 ? 1 : 2)
#!   |             ^
#!   |
#!   = help: choose with `if a { b } else { c }`, which has a value
