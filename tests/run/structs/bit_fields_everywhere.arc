# Bit-fields of every width: in variables, lists, objects, nested, compound, compared, printed.
struct B { a: u8 : 1, b: u8 : 3, c: u8 : 4, d: u32 : 20, e: i32 : 12, f: u64 : 33, g: bool }
var b = B(1, 5, 9, 0xabcde, -5, 0x1_ffff_ffff, true)
print(b, sizeof(B))
#= B(a: 1, b: 5, c: 9, d: 703710, e: -5, f: 8589934591, g: true) 16
b.b += 2
b.c ^= 0xf
b.d >>= 4
b.e *= 2
b.f -= 1
print(b)     #= B(a: 1, b: 7, c: 6, d: 43981, e: -10, f: 8589934590, g: true)
fn error(f: fn() -> ()) -> str = try { f(); "fits" } catch e { e.message }
let two = 2
print(error(|| b.a = two), error(|| b.b += 1), error(|| b.e = 2047), error(|| b.e = two * 1024), error(|| b.e = -2048 * two / 2))
#= 2 does not fit 1 unsigned bit 8 does not fit 3 unsigned bits fits 2048 does not fit 12 signed bits fits
