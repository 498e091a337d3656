# expect: line 4, `1.5` is `float`, `n` is `int`; help on int(x) and round
#? exit 2
var n = 1
n = 1.5
print(n)

#! error[type-mismatch]: expected `int`, found `float`
#!  --> errors/types/assignment_of_float_to_int.arc:4:5
#!   |
#! 3 | var n = 1
#!   |     - `n` is an `int` since here
#! 4 | n = 1.5
#!   |     ^^^ this is `float`
#!   |
#! help: `int(x)` cuts a float to an int; `x.round()`, `x.floor()` and `x.ceil()` round first
#!   |
#! 4 | n = int(1.5)
#!   |     ++++   +
