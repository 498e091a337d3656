# An extern is a function value too: what the callee fills is its result.
extern "../../c/libaggregates.so" {
  struct Point { x: f64, y: f64 }
  fn divide(a: c_int, b: c_int, out q: c_int, out r: c_int) -> c_int fails < 0
  fn point_add(a: Point, b: Point) -> Point
}
let f = divide
print(f(17, 5))     #= (3, 2)
try { f(1, 0) } catch e { print(e.kind) }     #= os
let add = point_add
print([1.0, 2.0].map(|x| add(Point(x, x), Point(1.0, 1.0)).x))     #= [2.0, 3.0]
fn apply(f, a, b) = f(a, b)
print(apply(divide, 9, 4))     #= (2, 1)
