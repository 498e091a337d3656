extern fn abs(x: c_int) -> c_int
fn distance(a: int, b: int) = abs(a - b)
print(distance(3, 10))     #= 7
print(distance(0, 5_000_000_000))

#! error: abs: x is -5000000000, which does not fit c_int (-2147483648 to 2147483647)
#!  --> errors/runtime/foreign_range.arc:2:31
#!   |
#! 2 | fn distance(a: int, b: int) = abs(a - b)
#!   |                               ^^^^^^^^^^
#!   in distance at errors/runtime/foreign_range.arc:2:31
#!   in top level at errors/runtime/foreign_range.arc:4:7
