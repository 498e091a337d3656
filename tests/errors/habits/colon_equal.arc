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
#! help: a new variable is declared with `let`, or with `var` if it changes
#!   |
#! 3 - x := 5
#! 3 + let x = 5
#!   |
