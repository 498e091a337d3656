# A list passes the address of its elements, in C's own layout.
extern "../../c/libcalls.so" {
  fn sum_bytes(bytes: [u8], n: usize) -> i64
  fn sum_shorts(xs: [i16], n: usize) -> i64
  fn sum_floats(xs: [f32], n: usize) -> f64
  fn fill_squares(xs: [i32], n: usize)
  fn scale(xs: *f64, n: usize, by: f64)
}
print(sum_bytes([1, 2, 255], 3), sum_shorts([-1, -2, 1000], 3))     #= 258 997
print(sum_floats([0.5, 0.25], 2), sum_bytes([], 0))     #= 0.75 0
let squares: [i32] = [0; 5]
fill_squares(squares, squares.len)
print(squares)     #= [0, 1, 4, 9, 16]
let xs: [f64] = [1, 2, 3]
scale(xs, 3, 0.5)
print(xs)     #= [0.5, 1.0, 1.5]
scale(xs.ptr + 1, 2, 10)
print(xs)     #= [0.5, 10.0, 15.0]
var grown: [u8] = []
for i in 0..100 { grown.push(i) }
print(sum_bytes(grown, grown.len))     #= 4950
