# expect: C is not called where an argument does not fit
extern fn memset(p: [u8], byte: c_int, n: usize) -> *void
extern fn memset32(p: [u8], byte: c_int, n: u32) -> *void symbol "memset"
let bytes: [u8] = [1, 2]
let many = 1 << 32
print(try { memset32(bytes, 0, many); "" } catch e { e.kind })     #= range
print(bytes)     #= [1, 2]
