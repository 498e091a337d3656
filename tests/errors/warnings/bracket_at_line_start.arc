# expect: a warning at line 4, nobody uses this value
let xs = [1, 2]
let ys = xs
[0]
print(ys)     #= [1, 2]

#! warning[unused-value]: nobody uses this value
#!  --> errors/warnings/bracket_at_line_start.arc:4:1
#!   |
#! 4 | [0]
#!   | ^ the line begins with `[`: did you mean to go on with the line before?
#!   |
#!   = help: a line goes on when it ends with an operator, or within brackets
