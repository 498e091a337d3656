# expect: what a blocking call gives is what it would give otherwise: every width, errno, `fails`, outs
extern "../../c/libcalls.so" {
  fn low_byte(x: i64) -> i8 blocking
  fn is_odd(x: i64) -> bool blocking
  fn half_of(x: f32) -> f32 blocking
  fn twice_of(x: f64) -> f64 blocking
  fn u64_of(x: u64) -> u64 blocking
  fn some_text() -> cstr blocking
  fn fail_with(error: c_int) -> c_int fails < 0 blocking
  fn i8_of(x: i8) -> i8 blocking
}
extern "../../c/libaggregates.so" {
  struct Point { x: f64, y: f64 }
  fn point_add(a: Point, b: Point) -> Point blocking
  fn divide(a: c_int, b: c_int, out q: c_int, out r: c_int) -> c_int fails < 0 blocking
}
print(low_byte(0x1ff), is_odd(0x101), half_of(5), twice_of(0.25), u64_of(-1).ustr(), some_text())     #= -1 true 2.5 0.5 18446744073709551615 from C
print(point_add(Point(1.0, 2.0), Point(0.5, 0.5)), divide(17, 5))     #= Point(x: 1.5, y: 2.5) (3, 2)
print(try { str(fail_with(13)) } catch e { "{e.errno} {e.message}" })     #= 13 fail_with: Permission denied
print(try { str(i8_of(200 + args.len)) } catch e { e.kind })     #= range
