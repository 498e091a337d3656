# A parameter's default may name the other parameters.
extern {
  fn memcmp(a: [u8], b: [u8], n: usize = 2) -> c_int
  fn div_by(a: c_int, b: c_int = a) -> c_int symbol "abs"
}
let xs: [u8] = [1, 2, 3]
let ys: [u8] = [1, 2, 9]
print(memcmp(xs, ys), memcmp(xs, ys, 3) < 0, memcmp(b: xs, a: ys, n: 3) > 0)     #= 0 true true
print(div_by(-5))     #= 5
