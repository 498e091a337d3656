# expect: line 4, an index is an `int`, this is `float`
#? exit 2
let xs = [1, 2, 3]
print(xs[1.0])

#! error[type-mismatch]: expected `int`, found `float`
#!  --> errors/types/index_is_not_int.arc:4:10
#!   |
#! 4 | print(xs[1.0])
#!   |       -- ^^^ this is `float`
#!   |       |
#!   |       an index is an int
#!   |
#! help: `int(x)` cuts a float to an int; `x.round()`, `x.floor()` and `x.ceil()` round first
#!   |
#! 4 | print(xs[int(1.0)])
#!   |          ++++   +
