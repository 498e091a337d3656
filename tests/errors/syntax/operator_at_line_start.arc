# expect: line 4, `+` at the beginning of a line is an error: a line goes on when it ends with an operator
#? exit 2
let a = 1
  + 2
print(a)

#! error[syntax]: a line cannot begin with `+`
#!  --> errors/syntax/operator_at_line_start.arc:4:3
#!   |
#! 4 |   + 2
#!   |   ^
#!   |
#! help: a line goes on when it ends with an operator, or within brackets
#!   |
#! 3 ~ let a = 1 +
#! 4 ~   2
#!   |
