# expect: index 3 of a list of 3 elements at line 4; the message names both
#? exit 1
fn third(xs: [int], i: int) -> int {
  xs[i]
}
let xs = [1, 2, 3]
print(third(xs, 2))     #= 3
print(third(xs, 3))

#! error: index 3 is outside a list of length 3
#!  --> errors/runtime/index_in_function.arc:4:3
#!   |
#! 4 |   xs[i]
#!   |   ^^^^^
#!   in third at errors/runtime/index_in_function.arc:4:3
#!   in top level at errors/runtime/index_in_function.arc:8:7
