# expect: exit 2, line 5: a `[int]` is no `[i32]`
#? exit 2
extern "../../c/libcalls.so" fn fill_squares(xs: [i32], n: usize)
let xs = [0, 0]
fill_squares(xs, 2)
