# expect: overflow: the smallest int divided by -1
#? exit 1
fn divide(a: int, b: int) = a / b
let minimum = -9223372036854775807 - 1
print(divide(minimum, 1))     #= -9223372036854775808
print(divide(minimum, -1))

#! error: -9223372036854775808 / (-1) overflows
#!  --> errors/runtime/minimum_divided.arc:3:29
#!   |
#! 3 | fn divide(a: int, b: int) = a / b
#!   |                             ^^^^^
#!   in divide at errors/runtime/minimum_divided.arc:3:29
#!   in top level at errors/runtime/minimum_divided.arc:6:7
