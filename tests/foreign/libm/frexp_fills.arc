# expect: a list passes for `*c_int`, C fills its first element
extern "m" {
  fn frexp(x: f64, exponent: *c_int) -> f64
  fn modf(x: f64, whole: *f64) -> f64
}
let exponent: [c_int] = [0]
print(frexp(12, exponent), exponent[0])     #= 0.75 4
let whole: [f64] = [0]
print(modf(3.25, whole), whole)     #= 0.25 [3.0]
