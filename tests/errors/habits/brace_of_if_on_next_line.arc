# expect: line 5, the `{` belongs on the line of the `if`
#? exit 2
let n = 1
if n > 0
{
  print(n)
}

#! error[habit]: `{` stands on the line that it belongs to
#!  --> errors/habits/brace_of_if_on_next_line.arc:5:1
#!   |
#! 5 | {
#!   | ^
#!   |
#! help: put it at the end of the line before
#!   |
#! 4 | if n > 0 {
#!   |         +
