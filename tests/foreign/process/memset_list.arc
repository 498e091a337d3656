# expect: C writes into the list
extern fn memset(p: *void, byte: c_int, n: usize) -> *void
let bytes: [u8] = [9; 5]
memset(bytes, 0, 3)
print(bytes)     #= [0, 0, 0, 9, 9]
let shorts: [i16] = [1, 2, 3]
memset(shorts, 255, 4)
print(shorts)     #= [-1, -1, 3]
let ints = [5, 6]
memset(ints, 0, 8)
print(ints)     #= [0, 6]
