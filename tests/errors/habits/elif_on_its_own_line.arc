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

#! error[syntax]: expected the end of the line, `{` or `}`, found `else`
#!  --> errors/habits/elif_on_its_own_line.arc:8:3
#!   |
#! 8 | } else {
#!   |   ^^^^ not `else`
