# expect: line 6, `elseif` is written `else if`
#? exit 2
let n = 2
if n == 1 {
  print("one")
}
elseif n == 2 {
  print("two")
}

#! error[habit]: `elseif` is written `else if`
#!  --> errors/habits/else_then_elseif.arc:7:1
#!   |
#! 7 | elseif n == 2 {
#!   | ^^^^^^
#!   |
#! help: write `else if`
#!   |
#! 7 | else if n == 2 {
#!   |     +
