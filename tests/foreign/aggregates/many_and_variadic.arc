extern "../../c/libaggregates.so" {
  struct Point { x: f64, y: f64 }
  struct Mixed { a: c_int, b: f64, c: c_char }
  fn eight_points(a: Point, b: Point, c: Point, d: Point, e: Point, f: Point, m: Mixed, last: c_int) -> c_int
  fn sum_points(count: c_int, ...) -> f64
}
let p = |n: float| Point(n, n * 10.0)
print(eight_points(p(1.0), p(2.0), p(3.0), p(4.0), p(5.0), p(6.0), Mixed(100, 200.0, 3), 1000))
print(sum_points(0), sum_points(3, p(1.0), p(2.0), p(3.0)))
print(sum_points(6, p(1.0), p(2.0), p(3.0), p(4.0), p(5.0), p(6.0)))

#= 1394
#= 0.0 66.0
#= 231.0
