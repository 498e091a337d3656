# expect: lists are passed as the address of their elements
extern fn memcmp(a: *void, b: *void, n: usize) -> c_int
let a: [u8] = [1, 2, 3, 4]
let b: [u8] = [1, 2, 9, 4]
print(memcmp(a, b, 2), memcmp(a, b, 3) < 0, memcmp(b, a, 4) > 0)     #= 0 true true
let x: [i32] = [7, -1]
let y: [i32] = [7, -1]
print(memcmp(x, y, 8), x == y)     #= 0 true
