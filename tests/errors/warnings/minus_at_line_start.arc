# expect: a warning at line 4, nobody uses this value; the script runs
let a = 10
let b = a
  - 3
print(b)     #= 10

#! warning[unused-value]: nobody uses this value
#!  --> errors/warnings/minus_at_line_start.arc:4:3
#!   |
#! 4 |   - 3
#!   |   ^ the line begins with `-`: did you mean to go on with the line before?
#!   |
#!   = help: a line goes on when it ends with an operator, or within brackets
