# expect: line 3, callbacks are not supported yet
#? exit 2
extern fn qsort(base: *void, n: usize, size: usize, cmp: fn(*void, *void) -> c_int)

#! error[not-supported-yet]: a function type is not supported yet
#!  --> errors/later/callback.arc:3:58
#!   |
#! 3 | extern fn qsort(base: *void, n: usize, size: usize, cmp: fn(*void, *void) -> c_int)
#!   |                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^ not supported yet
