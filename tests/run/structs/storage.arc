# Fields of every storage type read as int and float, and are checked when set
struct S { a: i8, b: u8, c: i16, d: u16, e: i32, f: u32, g: i64, h: u64, i: f32, j: bool }
var s = S(-1, 255, -300, 65535, -70000, 4000000000, -5, 7, 0.5, true)
print(s)
s.a = -128
s.b = 0
s.i = 1.25
s.j = false
print(s.a + s.b, s.i, s.j, s)
let (big, minus) = (128, -1)
try { s.a = big } catch e { print(e.message) }
try { s.f = minus } catch e { print(e.message) }

#= S(a: -1, b: 255, c: -300, d: 65535, e: -70000, f: 4000000000, g: -5, h: 7, i: 0.5, j: true)
#= -128 1.25 false S(a: -128, b: 0, c: -300, d: 65535, e: -70000, f: 4000000000, g: -5, h: 7, i: 1.25, j: false)
#= 128 does not fit i8
#= -1 does not fit u32
