# expect: C's promotions: ints, bools and enums as words, floats as doubles, structs and unions by value, lists as addresses
extern "../../c/librows.so" {
  struct Small { x: i16, y: i16 }
  union Number { i: i64, f: f64 }
  enum Way: c_int { NORTH, EAST = 3, SOUTH, WEST = -1 }
  fn describe(out: [u8; n], n: usize, kinds: cstr, ...) -> c_int
}
let out: [u8] = [0; 200]
describe(out, 200, "ildspSNi", 1, 1 << 40, 2.5, "text", out, Small(1, -2), Number(f: 1.5), Way.SOUTH)
print(out.ptr.str())     #= i1 l1099511627776 d2.5 stext p1 S1,-2 N1.5 i4
let no_text: str? = null
let no_pointer: *int? = null
describe(out, 200, "sspps", no_text, "x", no_pointer, out.ptr, null)
print(out.ptr.str())     #= s- sx p0 p1 s-
describe(out, 200, "iill", true, false, -1, 9223372036854775807)
print(out.ptr.str())     #= i1 i0 l-1 l9223372036854775807
let narrow: u8 = 200
let single: f32 = 0.5
describe(out, 200, "id", narrow, single)
print(out.ptr.str())     #= i200 d0.5
# More of each than there are registers.
describe(out, 200, "dddddddddliiiiiii", 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10, 11, 12, 13, 14, 15, 16, 17)
print(out.ptr.str())     #= d1 d2 d3 d4 d5 d6 d7 d8 d9 l10 i11 i12 i13 i14 i15 i16 i17
describe(out, 200, "SSSSSSSS", Small(1, 1), Small(2, 2), Small(3, 3), Small(4, 4), Small(5, 5), Small(6, 6), Small(7, 7), Small(8, 8))
print(out.ptr.str())     #= S1,1 S2,2 S3,3 S4,4 S5,5 S6,6 S7,7 S8,8
print(describe(out, 200, ""), try { str(describe(out, 200, "s", "a" + chr(0))) } catch e { e.kind })     #= 0 nul
print(try { str(describe(out, 300, "")) } catch e { e.message })     #= describe: out has 200 elements, where C may use 300
