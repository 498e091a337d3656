# expect: a warning at line 4, nobody uses this value
let f = 5
let g = f
(f + 1)
print(g)     #= 5

#! warning[unused-value]: nobody uses this value
#!  --> errors/warnings/parenthesis_at_line_start.arc:4:1
#!   |
#! 4 | (f + 1)
#!   | ^ the line begins with `(`: did you mean to go on with the line before?
#!   |
#!   = help: a line goes on when it ends with an operator, or within brackets
