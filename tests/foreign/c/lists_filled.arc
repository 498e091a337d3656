# expect: lists of all element types are filled and summed by C
extern "../../c/libcalls.so" {
  fn fill_squares(xs: [i32], n: usize)
  fn scale(xs: [f64], n: usize, by: f64)
  fn sum_bytes(xs: [u8], n: usize) -> i64
  fn sum_shorts(xs: *i16, n: usize) -> i64
  fn sum_floats(xs: [f32], n: usize) -> f64
}
let xs: [i32] = [-1; 6]
fill_squares(xs, xs.len)
print(xs)     #= [0, 1, 4, 9, 16, 25]
fill_squares(xs, n: 0)
let ys = [1.0, 2.0, 4.0]
scale(ys, 2, 0.5)
print(ys)     #= [0.5, 1.0, 4.0]
let shorts: [i16] = [-300, 100, 50]
print(sum_bytes([250, 250, 1], 3), sum_shorts(shorts, 3), sum_shorts(shorts.ptr + 1, 2), sum_floats([0.5, 0.25], 2))     #= 501 -150 150 0.75
