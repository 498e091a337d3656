let xs = [1, "two", 3]
let ys = [1]
ys.push("x")
ys[0] = 1.5
ys["a"] = 1
print(xs, ys)

#! error[type-mismatch]: expected `int`, found `str`
#!  --> errors/types/lists.arc:1:14
#!   |
#! 1 | let xs = [1, "two", 3]
#!   |           -  ^^^^^ this is `str`
#!   |           |
#!   |           the first element tells the type of all
#!
#! error[type-mismatch]: expected `int`, found `str`
#!  --> errors/types/lists.arc:3:9
#!   |
#! 3 | ys.push("x")
#!   |         ^^^ this is `str`
#!
#! error[type-mismatch]: expected `int`, found `float`
#!  --> errors/types/lists.arc:4:9
#!   |
#! 4 | ys[0] = 1.5
#!   | -----   ^^^ this is `float`
#!   | |
#!   | this holds `int`
#!   |
#! help: `int(x)` cuts a float to an int; `x.round()`, `x.floor()` and `x.ceil()` round first
#!   |
#! 4 | ys[0] = int(1.5)
#!   |         ++++   +
#!
#! error[type-mismatch]: expected `int`, found `str`
#!  --> errors/types/lists.arc:5:4
#!   |
#! 5 | ys["a"] = 1
#!   | -- ^^^ this is `str`
#!   | |
#!   | an index is an int
