# expect: the place of a `var` of every type is lent to C, which changes it
extern "../../c/librows.so" {
  enum Way: c_int { NORTH, EAST = 3, SOUTH, WEST = -1 }
  union Number { i: i64, f: f64 }
  fn inout_i8(inout x: i8)
  fn inout_u64(inout x: u64)
  fn inout_f32(inout x: f32)
  fn inout_bool(inout x: bool)
  fn inout_way(inout x: Way)
  fn inout_number(inout x: Number)
  fn inout_triple(inout x: [c_int; 3])
  fn inout_pointer(inout x: *c_int)
}
var a: i8 = 127
inout_i8(&a)
print(a)     #= -128
var b: u64 = -1
inout_u64(&b)
print(b)     #= 0
var c: f32 = 1.25
inout_f32(&c)
var d = true
inout_bool(&d)
var e = Way.NORTH
inout_way(&e)
var f = Number(i: 41)
inout_number(&f)
print(c, d, e, f.i)     #= 2.5 false EAST 42
var g: [c_int; 3] = [1, 2, 3]
inout_triple(&g)
print(g)     #= [10, 20, 30]
var xs: [c_int] = [7, 8]
var p: *c_int = xs.ptr
inout_pointer(&p)
print(*p)     #= 8
