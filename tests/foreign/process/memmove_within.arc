# expect: pointers into one list, by steps of whole elements
extern fn memmove(to: *void, from: *void, n: usize) -> *void
let xs: [i32] = [1, 2, 3, 4, 5]
memmove(xs.ptr + 1, xs.ptr, 16)
print(xs)     #= [1, 1, 2, 3, 4]
