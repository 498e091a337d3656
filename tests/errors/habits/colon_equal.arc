# expect: line 3, `:=` is written `let x = …`
#? exit 2
x := 5
print(x)

#! error[habit]: there is no `:=`
#!  --> errors/habits/colon_equal.arc:3:3
#!   |
#! 3 | x := 5
#!   |   ^^
#!   |
#!   = help: a new variable is declared with `let x = …`, or `var x = …` if it changes
#!
#! error[unknown-name]: nothing is called `x` here
#!  --> errors/habits/colon_equal.arc:4:7
#!   |
#! 4 | print(x)
#!   |       ^
