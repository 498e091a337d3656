# expect: bytes of one list, copied into another one of another type
extern fn memcpy(to: *void, from: *void, n: usize) -> *void
let number: [u32] = [0x04030201]
let bytes: [u8] = [0; 4]
memcpy(bytes, number, 4)
print(bytes)     #= [1, 2, 3, 4]
let x: [f64] = [1.0]
let bits: [i64] = [0]
memcpy(bits, x, 8)
print("{bits[0]:x}")     #= 3ff0000000000000
