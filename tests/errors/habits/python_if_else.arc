# expect: line 4, there is no `a if c else b`
#? exit 2
let c = true
let x = 1 if c else 2
print(x)

#! error[habit]: there is no `a if c else b`
#!  --> errors/habits/python_if_else.arc:4:11
#!   |
#! 4 | let x = 1 if c else 2
#!   |           ^^
#!   |
#!   = help: choose with `if c { a } else { b }`, which has a value
