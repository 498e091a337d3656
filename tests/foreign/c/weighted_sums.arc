# expect: more arguments than registers, ints and floats; every place counts
extern "../../c/libcalls.so" {
  fn sum9(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64, g: i64, h: i64, i: i64 = 1) -> i64
  fn sum10(a: f64, b: f64, c: f64, d: f64, e: f64, f: f64, g: f64, h: f64, i: f64, j: f64) -> f64
}
print(sum9(1, 1, 1, 1, 1, 1, 1, 1), sum9(9, 8, 7, 6, 5, 4, 3, 2, 1), sum9(0, 0, 0, 0, 0, 0, 0, 0, i: -1))     #= 45 165 -9
print(sum10(1, 1, 1, 1, 1, 1, 1, 1, 1, 1), sum10(0, 0, 0, 0, 0, 0, 0, 0, 0.5, 0.25))     #= 55.0 7.0
