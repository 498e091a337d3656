# expect: line 5, the `{` belongs on the line of the `while`
#? exit 2
var n = 3
while n > 0
{
  n -= 1
}

#! error[habit]: `{` stands on the line that it belongs to
#!  --> errors/habits/brace_of_while_on_next_line.arc:5:1
#!   |
#! 5 | {
#!   | ^
#!   |
#! help: put it at the end of the line before
#!   |
#! 4 | while n > 0 {
#!   |            +
