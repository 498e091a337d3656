# expect: line 4, `=` assigns; write `==`
#? exit 2
let x = 1
if x = 1 { print("one") }

#! error[habit]: `=` assigns; `==` compares
#!  --> errors/habits/if_assigns.arc:4:6
#!   |
#! 4 | if x = 1 { print("one") }
#!   |      ^
#!   |
#! help: write `==`
#!   |
#! 4 | if x == 1 { print("one") }
#!   |       +
