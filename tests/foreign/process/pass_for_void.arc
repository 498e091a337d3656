# Every *T and every list passes for *void.
extern fn memcmp(a: *void, b: *void, n: usize) -> c_int
let xs: [u8] = [1, 2]
let ys: [u16] = [0x0201]
print(memcmp(xs, ys, 2), memcmp(xs.ptr, ys, 2), memcmp(xs, xs.ptr as *void, 2))     #= 0 0 0
