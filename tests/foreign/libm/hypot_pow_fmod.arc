# expect: ints become floats where C wants a double
extern "m" {
  fn hypot(x: f64, y: f64) -> f64
  fn pow(x: f64, y: f64) -> f64
  fn fmod(x: f64, y: f64) -> f64
  fn trunc(x: f64) -> f64
}
print(hypot(3, 4), pow(2, 10), fmod(7.5, 2), trunc(3.9))     #= 5.0 1024.0 1.5 3.0
let n = 6
print(hypot(n, 8.0), pow(n, -1) < 0.17)     #= 10.0 true
