let f = |x| x * 2
fn apply(f: fn(int) -> int, x: int) = f(x)
fn later(x: int?) = x
print(1)

#! error[not-supported-yet]: a lambda is not supported yet
#!  --> errors/later/functions.arc:1:9
#!   |
#! 1 | let f = |x| x * 2
#!   |         ^^^^^^^^^ not supported yet
#!
#! error[not-supported-yet]: a function type is not supported yet
#!  --> errors/later/functions.arc:2:13
#!   |
#! 2 | fn apply(f: fn(int) -> int, x: int) = f(x)
#!   |             ^^^^^^^^^^^^^^ not supported yet
#!
#! error[not-supported-yet]: `int?` is not supported yet
#!  --> errors/later/functions.arc:3:13
#!   |
#! 3 | fn later(x: int?) = x
#!   |             ^^^^ not supported yet
