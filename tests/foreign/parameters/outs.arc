extern "../../c/libaggregates.so" {
  struct Point { x: f64, y: f64 }
  fn divide(a: c_int, b: c_int, out q: c_int, out r: c_int) -> c_int fails < 0 with "cannot divide {a} by {b}"
  fn divide_status(a: c_int, b: c_int, out q: c_int, out r: c_int) -> c_int symbol "divide"
  fn split(x: f64, out whole: c_int, out part: f32)
  fn middle(a: Point, b: Point, out m: Point)
  fn name_of(code: c_int, out name: cstr) -> c_int fails != 0
  fn name_or_null(code: c_int, out name: cstr?) -> c_int fails != 0 symbol "name_of"
}
let (q, r) = divide(17, 5)
print(q, r)
print(divide_status(17, 5), divide_status(1, 0))
try { divide(1, 0) } catch e { print(e.message, e.kind) }
print(split(3.5))
print(middle(Point(0.0, 2.0), Point(4.0, 6.0)))
print(name_of(1), name_or_null(7) ?? "nobody")
try { print(name_of(7)) } catch e { print(e.message, e.kind) }
divide(8, 2)
let both = [divide(9, 4), divide(10, 4)]
print(both)

#= 3 2
#= (0, 3, 2) (-1, 0, 0)
#= cannot divide 1 by 0 os
#= (3, 0.5)
#= Point(x: 2.0, y: 4.0)
#= one nobody
#= name_of returned null null
#= [(2, 1), (2, 2)]
