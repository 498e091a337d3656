#? dump calls native-calls
# How foreign calls are made: each way, and why. What is behind `if` is never reached.
extern {
  struct Quotient { quot: c_long, rem: c_long }
  fn labs(x: c_long) -> c_long
  fn ldiv(a: c_long, b: c_long) -> Quotient
  fn snprintf(buffer: [u8], size: usize, format: cstr, ...) -> c_int
  fn strtold(text: cstr, end: *void?) -> c_longdouble
  fn puts(text: cstr) -> c_int
}
extern fn usleep(microseconds: c_uint) -> c_int blocking
fn text(x: int, y: float) -> int {
  let buffer: [u8] = [0; 64]
  snprintf(buffer, 64, "%d %g %g", x, y, y)
  snprintf(buffer, 64, "%d", x)
}
fn number(x) {
  if x > 1000 { puts("never") }
  labs(x) + ldiv(x, 2).quot
}
print(number(-4), text(12, 0.5))
print(strtold("1.5", null))
print(usleep(1))
#= 2 2
#= 1.5
#= 0
