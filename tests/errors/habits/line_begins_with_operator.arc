# A warning: nobody uses the second line's value.
let a = 1
let b = a
  - 2
print(b)     #= 1

#! warning[unused-value]: nobody uses this value
#!  --> errors/habits/line_begins_with_operator.arc:4:3
#!   |
#! 4 |   - 2
#!   |   ^ the line begins with `-`: did you mean to go on with the line before?
#!   |
#!   = help: a line goes on when it ends with an operator, or within brackets
