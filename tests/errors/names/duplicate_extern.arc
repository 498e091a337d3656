# expect: line 5, `abs` is already defined on line 4
#? exit 2
extern {
  fn abs(x: c_int) -> c_int
  fn abs(x: c_int) -> c_int
}
print(abs(-1))
