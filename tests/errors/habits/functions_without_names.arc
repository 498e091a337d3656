# expect: lambdas as other languages write them
let twice = fn(x) { x * 2 }
let half = |x: float| -> float { x / 2 }
let more = 1 + |x| x

#! error[habit]: a function without a name is a lambda
#!  --> errors/habits/functions_without_names.arc:2:13
#!   |
#! 2 | let twice = fn(x) { x * 2 }
#!   |             ^^
#!   |
#!   = help: write `|x| x + 1`, or `|x| { … }`
#!
#! error[habit]: the result of a lambda has no written type
#!  --> errors/habits/functions_without_names.arc:3:23
#!   |
#! 3 | let half = |x: float| -> float { x / 2 }
#!   |                       ^^
#!   |
#!   = help: leave it out: it follows from the value
#!
#! error[habit]: a lambda is a whole expression, and no part of one
#!  --> errors/habits/functions_without_names.arc:4:16
#!   |
#! 4 | let more = 1 + |x| x
#!   |                ^
#!   |
#!   = help: put it into parentheses, or give it a name with `let`
