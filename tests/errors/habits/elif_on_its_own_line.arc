# expect: line 6, `elif` is written `else if`
#? exit 2
let n = 2
if n == 1 {
  print("one")
} elif n == 2 {
  print("two")
} else {
  print("many")
}

#! error[habit]: `elif` is written `else if`
#!  --> errors/habits/elif_on_its_own_line.arc:6:3
#!   |
#! 6 | } elif n == 2 {
#!   |   ^^^^
#!   |
#! help: write `else if`
#!   |
#! 6 | } else if n == 2 {
#!   |     ++
