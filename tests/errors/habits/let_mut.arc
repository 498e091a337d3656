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
