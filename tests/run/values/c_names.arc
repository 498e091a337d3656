# C's own names of types.
let a: c_char = -1
let b: c_uchar = 255
let c: c_short = -32768
let d: c_ushort = 65535
let e: c_int = -2147483648
let f: c_uint = 4294967295
let g: c_long = -1
let h: c_size_t = 10
let i: c_float = 0.25
let j: c_double = 0.125
print(a, b, c, d, e, f, g, h, i, j)     #= -1 255 -32768 65535 -2147483648 4294967295 -1 10 0.25 0.125
