# Values and places, row by row.
fn kind(f) -> str { try { f(); "fine" } catch e { e.kind } }
let (most, least, zero) = (9223372036854775807, -9223372036854775807 - 1, 0)
print(kind(|| print(most + 1)), kind(|| print(least - 1)), kind(|| print(most * 2)), kind(|| print(-least))) #= overflow overflow overflow overflow
print(most +% 1 == least, least -% 1 == most, most *% 2) #= true true -2
print(-7 / 2, -7 % 2, kind(|| print(1 / zero)), kind(|| print(1 % zero)), kind(|| print(least / (zero - 1)))) #= -3 -1 zero zero overflow
print(1.0 / 0.0, 0.1 + 0.2) #= inf 0.30000000000000004

# A `str` is UTF-8, and a C string.
extern fn strlen(s: cstr) -> usize
print(strlen("Zoë"), "Zoë".len) #= 4 4

# Lists grow, maps keep the order of insertion; what a key may be.
enum Light { RED, GREEN }
let list = [1]
list.push(2)
let by_text = ["z": 1, "a": 2]
by_text["m"] = 3
print(list, by_text, [1: 2], [true: 1], [Light.RED: 1], [(1, "a", true): 1]) #= [1, 2] ["z": 1, "a": 2, "m": 3] [1: 2] [true: 1] [RED: 1] [(1, "a", true): 1]

# A statement has no value; functions are values; what may be null.
fn nothing() { let _x = 1 }
nothing()
let double: fn(int) -> int = |x| x * 2
let maybe: (fn(int) -> int)? = null
let perhaps: int? = 5
let address: *int? = null
print(double(4), maybe == null, perhaps, address == null) #= 8 true 5 true

# Every pointer passes for `*void`.
var n = 5
let anything: *void = &n
print(*(anything as *int), (anything as int) != 0) #= 5 true

# Structs are copied, objects are not.
struct Point { x: int }
class Pen { x: int }
var p = Point(1)
let q = p
p.x = 2
let pen = Pen(1)
let same = pen
same.x = 2
print(p, q, pen) #= Point(x: 2) Point(x: 1) Pen(x: 2)

# Storage types, and C's own names: reading gives `int`, `float` or `str`, storing is checked.
struct All {
  a: i8, b: i16, c: i32, d: i64, e: u8, f: u16, g: u32, h: u64, i: isize, j: usize, k: f32, l: f64, m: bool
  n: c_char, o: c_schar, p: c_uchar, q: c_short, r: c_ushort, s: c_int, t: c_uint, u: c_long, v: c_ulong
  w: c_longlong, x: c_ulonglong, y: c_float, z: c_double, size: c_size_t, text: cstr, four: [u8; 4]
}
var all = All(text: "t")
all.a = -128
all.e = 255
all.k = 0.5
all.four[3] = 7
print(typeof(all.a), typeof(all.k), typeof(all.text), all.a + all.e, all.text, all.four) #= int float str 127 t [0, 0, 0, 7]
let (low, high) = (-1, 256)
try { all.e = high } catch e { print(e.kind, e.message) } #= range 256 does not fit u8
try { all.g = low } catch e { print(e.kind, e.message) } #= range -1 does not fit u32
var long: c_longdouble = 1.5
print(long * 2) #= 3.0

# 64 unsigned bits lie in an `int`.
all.h = 0xffff_ffff_ffff_ffff
print(all.h, all.h.udiv(10), all.h.urem(10), all.h.ucmp(1), all.h.ustr()) #= -1 1844674407370955161 5 1 18446744073709551615

# `int` becomes `float` where one is wanted; the rest is written.
fn half(x: float) = x / 2
let f: float = 3
print(half(3), f, 1 + 0.5, int(2.9), float(2), str(2.5), int(true)) #= 1.5 3.0 1.5 2 2.0 2.5 1
print((zero as *int?) == null, kind(|| print(*(zero as *int)))) #= true null

# `let`, `var`, `const`, types of places, patterns, names of types, shadowing.
let small: u8 = 1
var changes = 1
changes = 2
let (one, (two, _)) = (1, (2, 3))
const N = 8 * 8
var buffer: [u8; N]
type Grid = [[float]]
let grid: Grid = [[1, 2]]
{
  let small = "shadowed"
  print(small, changes, one, two, buffer.len, grid) #= shadowed 2 1 2 64 [[1.0, 2.0]]
}
let small = small + 1
print(small) #= 2
