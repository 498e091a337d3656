# expect: exit 2, line 5: a `[int]` is no `[i32]`
#? exit 2
extern "../../c/libcalls.so" fn fill_squares(xs: [i32], n: usize)
let xs = [0, 0]
fill_squares(xs, 2)

#! error[type-mismatch]: expected `*i32`, found `[int]`
#!  --> foreign/c/list_of_other_width.arc:5:14
#!   |
#! 3 | extern "../../c/libcalls.so" fn fill_squares(xs: [i32], n: usize)
#!   |                                              -- `xs` is declared here
#! 4 | let xs = [0, 0]
#! 5 | fill_squares(xs, 2)
#!   |              ^^ this is `[int]`
