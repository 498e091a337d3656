# expect: floats in, ints out
extern "m" {
  fn lround(x: f64) -> c_long
  fn ilogb(x: f64) -> c_int
  fn ldexp(x: f64, exponent: c_int) -> f64
}
print(lround(2.5), lround(-2.5), ilogb(1000), ldexp(0.75, 4))     #= 3 -3 9 12.0
let exponent = 1 << 33
print(try { ldexp(1, exponent); "" } catch e { e.message })
#= ldexp: exponent is 8589934592, which does not fit c_int (-2147483648 to 2147483647)
