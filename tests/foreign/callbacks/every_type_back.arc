# expect: every type goes into a callback and comes out of it, as C has it
extern "../../c/librows.so" {
  enum Way: c_int { NORTH, EAST = 3, SOUTH, WEST = -1 }
  struct Small { x: i16, y: i16 }
  union Number { i: i64, f: f64 }
  struct Arrays { bytes: [u8; 5], pair: [i16; 2] }
  fn back_i8(f: fn(i8) -> i8) -> c_int
  fn back_u16(f: fn(u16) -> u16) -> c_uint
  fn back_u64(f: fn(u64) -> u64) -> u64
  fn back_f32(f: fn(f32) -> f32) -> f64
  fn back_bool(f: fn(bool) -> bool) -> c_int
  fn back_way(f: fn(Way) -> Way) -> Way
  fn back_small(f: fn(Small) -> Small) -> Small
  fn back_number(f: fn(Number) -> Number) -> Number
  fn back_arrays(f: fn(Arrays) -> Arrays) -> Arrays
  fn back_nothing(f: fn()) -> c_int
  fn back_many(f: fn(c_int, c_int, c_int, c_int, c_int, c_int, c_int, c_int, f64, Small, Number) -> c_int) -> c_int
}
print(back_i8(|x| { print(x); 127 }), back_u16(|x| x - 1))
#= -128
#= 127 65534
print(back_u64(|x| x).ustr(), back_f32(|x| x / 4.0), back_bool(|b| not b))     #= 18446744073709551615 0.125 0
print(back_way(|w| if w == Way.EAST { Way.WEST } else { Way.NORTH }))     #= WEST
print(back_small(|s| Small(s.y * 10, s.x)), back_number(|n| Number(f: n.f * 3.0)).f)     #= Small(x: 20, y: 1) 1.5
print(back_arrays(|a| { var b = a; b.bytes[4] = 250; b.pair[1] = 7; b }))     #= Arrays(bytes: [1, 2, 3, 4, 250], pair: [-1, 7])
print(back_nothing(|| print("called")))
#= called
#= 9
print(back_many(|a, b, c, d, e, f, g, h, x, s, n| { print(a, b, c, d, e, f, g, h, x, s, n.i); a * 10 + h }))
#= 1 2 3 4 5 6 7 8 9.5 Small(x: 10, y: 11) 12
#= 18
# What does not fit is an error that names the function.
fn wide(x: int) -> int = x * 2
print(try { str(back_i8(wide)) } catch e { "{e.kind}: {e.message}" })     #= range: wide (every_type_back.arc:33) gave -256 to C, where it must be from -128 to 127
