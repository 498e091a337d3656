extern {
  fn abs(x: c_int) -> c_int
  fn printf(format: cstr, ...) -> c_int
}
abs()
abs(1, 2)
printf()
printf(5)
printf("%d", [print])
