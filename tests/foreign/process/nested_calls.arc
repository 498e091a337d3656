# expect: the result of one foreign call is the argument of the next
extern {
  fn strlen(s: cstr) -> usize
  fn abs(x: c_int) -> c_int
  fn atoi(s: cstr) -> c_int
  fn strerror(code: c_int) -> cstr
}
print(abs(atoi("-" + str(strlen(strerror(abs(-2)))))))     #= 25
