# expect: line 4, `=` assigns; write `==`
#? exit 2
let x = 2
if x == 1 { print("one") } else if x = 2 { print("two") }

#! error[habit]: `=` assigns; `==` compares
#!  --> errors/habits/else_if_assigns.arc:4:38
#!   |
#! 4 | if x == 1 { print("one") } else if x = 2 { print("two") }
#!   |                                      ^
#!   |
#! help: write `==`
#!   |
#! 4 | if x == 1 { print("one") } else if x == 2 { print("two") }
#!   |                                       +
