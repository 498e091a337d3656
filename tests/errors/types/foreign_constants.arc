extern {
  fn abs(x: c_int) -> c_int
  fn strlen(s: cstr) -> usize
}
print(abs(5_000_000_000))
print(strlen("a\0b"))
print(strlen(5), abs("5"), abs(1.5))
