# expect: an `out` of every type that C has: what the callee wrote is what the call gives
extern "../../c/librows.so" {
  enum Way: c_int { NORTH, EAST = 3, SOUTH, WEST = -1 }
  struct Small { x: i16, y: i16 }
  union Number { i: i64, f: f64 }
  fn out_i8(out x: i8)
  fn out_u8(out x: u8)
  fn out_i16(out x: i16)
  fn out_u16(out x: u16)
  fn out_i32(out x: i32)
  fn out_u32(out x: u32)
  fn out_i64(out x: i64)
  fn out_u64(out x: u64)
  fn out_f32(out x: f32)
  fn out_f64(out x: f64)
  fn out_bool(out x: bool)
  fn out_long_double(out x: c_longdouble)
  fn out_way(out w: Way)
  fn out_small(out s: Small)
  fn out_number(out n: Number)
  fn out_triple(out xs: [c_int; 3])
}
print(out_i8(), out_u8(), out_i16(), out_u16())     #= -8 200 -1600 65000
print(out_i32(), out_u32(), out_i64(), out_u64().ustr())     #= -32 4000000000 -64 18446744073709551615
print(out_f32(), out_f64(), out_bool(), out_long_double())     #= 0.25 -2.5 true 1.5
print(out_way(), out_small(), out_number().f, out_triple())     #= SOUTH Small(x: -1, y: 2) 1.5 [1, 2, 3]
fn in_function() { let s = out_small(); s.x * 100 + s.y + out_triple()[2] }
print(in_function())     #= -95
