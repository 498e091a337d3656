let mut x = 1
x = 2
print(x)

#! error[habit]: `let mut` is written `var`
#!  --> errors/habits/let_mut.arc:1:1
#!   |
#! 1 | let mut x = 1
#!   | ^^^^^^^
#!   |
#! help: write `var`
#!   |
#! 1 - let mut x = 1
#! 1 + var x = 1
#!   |
#!
#! error[unknown-name]: nothing is called `x` here
#!  --> errors/habits/let_mut.arc:2:1
#!   |
#! 2 | x = 2
#!   | ^
#!   |
#!   = help: a new variable is declared with `let x = …`, or `var x = …` if it changes
#!
#! error[unknown-name]: nothing is called `x` here
#!  --> errors/habits/let_mut.arc:3:7
#!   |
#! 3 | print(x)
#!   |       ^
