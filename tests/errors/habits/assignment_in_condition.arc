var x = 1
if x = 1 { print("one") }
while x = 2 { print("two") }

#! error[habit]: `=` assigns; `==` compares
#!  --> errors/habits/assignment_in_condition.arc:2:6
#!   |
#! 2 | if x = 1 { print("one") }
#!   |      ^
#!   |
#! help: write `==`
#!   |
#! 2 | if x == 1 { print("one") }
#!   |       +
#!
#! error[habit]: `=` assigns; `==` compares
#!  --> errors/habits/assignment_in_condition.arc:3:9
#!   |
#! 3 | while x = 2 { print("two") }
#!   |         ^
#!   |
#! help: write `==`
#!   |
#! 3 | while x == 2 { print("two") }
#!   |          +
