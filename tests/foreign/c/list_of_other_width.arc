# expect: exit 2, line 5: a `[int]` is no `[i32]`
#? exit 2
extern "../../c/libcalls.so" fn fill_squares(xs: [i32], n: usize)
let xs = [0, 0]
fill_squares(xs, 2)

#! error[type-mismatch]: C wants the address of `i32`, and this is a list of `int`
#!  --> foreign/c/list_of_other_width.arc:5:14
#!   |
#! 3 | extern "../../c/libcalls.so" fn fill_squares(xs: [i32], n: usize)
#!   |                                              -- `xs` is declared here
#! 4 | let xs = [0, 0]
#! 5 | fill_squares(xs, 2)
#!   |              ^^ expected `[i32]`, found `[int]`
#!   |
#!   = help: a list lies in memory as its type says: declare it as `[i32]`
