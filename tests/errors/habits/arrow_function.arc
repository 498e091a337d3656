# expect: line 3, a clear error at `=>`; help: |x| x * 2
#? exit 2
let twice = (x) => x * 2

#! error[habit]: `=>` only stands in `match`
#!  --> errors/habits/arrow_function.arc:3:17
#!   |
#! 3 | let twice = (x) => x * 2
#!   |                 ^^
#!   |
#!   = help: a lambda is written `|x| x + 1`, a result type `->`
