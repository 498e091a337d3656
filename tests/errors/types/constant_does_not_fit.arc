let a: u8 = 256
let b: i8 = -129
let c: u32 = -1
let d: [u8] = [1, 2, 300]
const BIG = 9223372036854775807 + 1
print(a, b, c, d)
