extern {
  fn abs(x: c_int) -> c_int
  fn labs(x: c_long) -> c_long
  fn llabs(x: c_longlong) -> c_longlong
  fn atol(s: cstr) -> c_long
}
print(abs(-3), labs(-5_000_000_000), llabs(7))     #= 3 5000000000 7
print(atol("-9223372036854775808"))     #= -9223372036854775808
