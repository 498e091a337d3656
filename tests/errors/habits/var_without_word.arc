# expect: line 3, `total` is not declared: help `let` or `var`
#? exit 2
total = 5
print(total)

#! error[unknown-name]: nothing is called `total` here
#!  --> errors/habits/var_without_word.arc:3:1
#!   |
#! 3 | total = 5
#!   | ^^^^^
#!   |
#!   = help: a new variable is declared with `let total = …`, or `var total = …` if it changes
#!
#! error[unknown-name]: nothing is called `total` here
#!  --> errors/habits/var_without_word.arc:4:7
#!   |
#! 4 | print(total)
#!   |       ^^^^^
