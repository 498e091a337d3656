let x = 1
if x == 1 { print("one") } elif x == 2 { print("two") }

#! error[habit]: `elif` is written `else if`
#!  --> errors/habits/elif.arc:2:28
#!   |
#! 2 | if x == 1 { print("one") } elif x == 2 { print("two") }
#!   |                            ^^^^
#!   |
#! help: write `else if`
#!   |
#! 2 | if x == 1 { print("one") } else if x == 2 { print("two") }
#!   |                              ++
