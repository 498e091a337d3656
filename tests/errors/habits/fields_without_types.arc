# expect: a field without a type
struct Point { x, y }
class Account {
  owner
  balance = 0
}

#! error[habit]: a field has a type
#!  --> errors/habits/fields_without_types.arc:2:16
#!   |
#! 2 | struct Point { x, y }
#!   |                ^
#!   |
#!   = help: write `x: int`, or another one; `class Box[T] { x: T }` leaves it open
#!
#! error[habit]: a field has a type
#!  --> errors/habits/fields_without_types.arc:4:3
#!   |
#! 4 |   owner
#!   |   ^^^^^
#!   |
#!   = help: write `owner: int`, or another one; `class Box[T] { owner: T }` leaves it open
#!
#! error[habit]: a field has a type
#!  --> errors/habits/fields_without_types.arc:5:3
#!   |
#! 5 |   balance = 0
#!   |   ^^^^^^^
#!   |
#!   = help: write `balance: int`, or another one; `class Box[T] { balance: T }` leaves it open
