extern "m" {
  fn hypot(x: f64, y: f64) -> f64
  fn pow(x: f64, y: f64) -> f64
  fn cos(x: f64) -> f64
  fn floorf(x: f32) -> f32
  fn powf(x: f32, y: f32) -> f32
  fn ldexp(x: f64, by: c_int) -> f64
  fn fma(x: f64, y: f64, z: f64) -> f64
  fn lround(x: f64) -> c_long
}
print(hypot(3, 4), pow(2, 10), pow(2.0, 0.5) > 1.414)     #= 5.0 1024.0 true
print(cos(0.0), floorf(2.75), powf(1.5, 2))     #= 1.0 2.0 2.25
print(ldexp(0.75, 4), fma(2.0, 3.0, 4.0), lround(2.5))     #= 12.0 10.0 3
