# expect: line 4, a condition is a `bool`, this is `int`; help: compare it
#? exit 2
var n = 3
while n { n -= 1 }

#! error[condition-is-not-bool]: a condition is a `bool`, this is `int`
#!  --> errors/types/condition_of_while.arc:4:7
#!   |
#! 3 | var n = 3
#!   |     - `n` is an `int` since here
#! 4 | while n { n -= 1 }
#!   |       ^
#!   |
#! help: ask what you mean
#!   |
#! 4 | while n != 0 { n -= 1 }
#!   |         ++++
