# expect: a warning at line 6, nobody uses this value
extern fn malloc(n: usize) -> *void
let p = malloc(8) as *i32
p[0] = 5
*p
print(p[0])     #= 5

#! warning[unused-value]: nobody uses this value
#!  --> errors/warnings/star_at_line_start.arc:5:1
#!   |
#! 5 | *p
#!   | ^ the line begins with `*`: did you mean to go on with the line before?
#!   |
#!   = help: a line goes on when it ends with an operator, or within brackets
