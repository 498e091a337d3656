# expect: the division by zero at `1 / zero`, not at the call
#? exit 1
fn three(a: int, b: int, c: int) = a + b + c
let zero = "".len
print(three(1, 1 / zero, 3))

#! error: division by zero
#!  --> errors/runtime/error_in_argument.arc:5:16
#!   |
#! 5 | print(three(1, 1 / zero, 3))
#!   |                ^^^^^^^^
