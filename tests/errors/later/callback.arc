# expect: line 3, callbacks are not supported yet
#? exit 2
extern fn qsort(base: *void, n: usize, size: usize, cmp: fn(*void, *void) -> c_int)
