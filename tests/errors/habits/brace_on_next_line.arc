fn f()
{
  print(1)
}
f()

#! error[habit]: `{` stands on the line that it belongs to
#!  --> errors/habits/brace_on_next_line.arc:2:1
#!   |
#! 2 | {
#!   | ^
#!   |
#! help: put it at the end of the line before
#!   |
#! 1 | fn f() {
#!   |       +
