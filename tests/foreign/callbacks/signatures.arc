extern "../../c/libaggregates.so" {
  struct Point { x: f64, y: f64 }
  struct Big { a: [c_long; 5] }
  struct Mixed { a: c_int, b: f64, c: c_char }
  fn call_two(f: fn(c_int, c_int) -> c_int, a: c_int, b: c_int) -> c_int
  fn call_floats(f: fn(f32, f64) -> f64, a: f32, b: f64) -> f64
  fn call_point(f: fn(Point, c_int) -> Point, p: Point, k: c_int) -> Point
  fn call_big(f: fn(Big, Mixed) -> Big, b: Big, m: Mixed) -> Big
  fn call_many(f: fn(c_char, c_short, c_int, c_long, c_uchar, c_ushort, c_uint, c_long, c_char, c_short, f32, f64) -> c_long) -> c_long
  fn call_texts(f: fn(cstr, cstr?) -> c_int) -> c_int
  fn call_long(f: fn(c_longdouble) -> c_longdouble) -> c_longdouble
  fn call_bool(f: fn(bool) -> bool) -> bool
}
print(call_two(|a, b| a * 10 + b, 4, 2))
fn minus(a, b) = a - b
fn typed(a: int, b: int) -> int = a - b
print(call_two(minus, 4, 2), call_two(typed, 4, 3))
print(call_floats(|a, b| a + b, 1.5, 2.25))
print(call_point(|p, k| Point(p.x * k, p.y + k), Point(1.5, 2.0), 4))
print(call_big(|b, m| { var r = b; r.a[0] = m.a; r.a[4] = m.c; r }, Big(a: [1, 2, 3, 4, 5]), Mixed(77, 2.0, 'x')))
print(call_many(|a, b, c, d, e, f, g, h, i, j, k, l| { print(a, b, c, d, e, f, g, h, i, j, k, l); a + b + c }))
print(call_texts(|a, b| { print(a, b); a.len }))
print(call_long(|x| x * 2.0), call_bool(|x| not x))

#= 42
#= 2 1
#= 3.75
#= Point(x: 6.0, y: 6.0)
#= Big(a: [77, 2, 3, 4, 120])
#= -1 -2 -3 -4 5 6 7 8 -9 -10 1.5 2.5
#= -6
#= hello null
#= 5
#= 2.5 false
