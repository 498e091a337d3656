# expect: line 3, a range has `int`s at its ends
#? exit 2
for i in 0..1.5 { print(i) }

#! error[type-mismatch]: expected `int`, found `float`
#!  --> errors/types/range_of_floats.arc:3:13
#!   |
#! 3 | for i in 0..1.5 { print(i) }
#!   |          ---^^^
#!   |          |  |
#!   |          |  this is `float`
#!   |          a range has ints
#!   |
#! help: `int(x)` cuts a float to an int; `x.round()`, `x.floor()` and `x.ceil()` round first
#!   |
#! 3 | for i in 0..int(1.5) { print(i) }
#!   |             ++++   +
