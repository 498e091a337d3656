# expect: the same idea in three widths
extern {
  fn abs(x: c_int) -> c_int
  fn labs(x: c_long) -> c_long
  fn llabs(x: c_longlong) -> c_longlong
}
print(abs(-5), labs(-5_000_000_000), llabs(-9223372036854775807))     #= 5 5000000000 9223372036854775807
