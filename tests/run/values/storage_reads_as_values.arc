# What is read from a storage place is an int, float or str, and computes as one.
let a: u8 = 255
let b: i8 = -128
let c: u16 = 65535
let d: f32 = 0.5
let e: cstr = "text"
let f: c_longlong = 9223372036854775807
print(a + a, a * c, b - 1, -b, d + d, e + "!", e.len)     #= 510 16711425 -129 128 1.0 text! 4
print(typeof(a), typeof(b), typeof(d), typeof(e), typeof(f))     #= int int float str int
let copy = a
var wide = copy
wide += 1000
print(wide, a == 255, d == 0.5, e == "text", a < c)     #= 1255 true true true true
print(try { str(f + 1) } catch e { e.kind })     #= overflow
