# expect: a default names a list parameter: it is the caller's list, with its length
extern fn memcmp(a: [u8], b: [u8], n: usize = a.len) -> c_int
print(memcmp([1, 2, 3], [1, 2, 3]), memcmp([1, 2, 3], [1, 2, 4]) < 0)     #= 0 true
