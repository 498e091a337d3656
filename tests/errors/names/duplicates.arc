fn f() = 1
fn f() = 2
fn g(a, b, a) = a
extern {
  fn abs(x: c_int) -> c_int
  fn abs(x: c_long) -> c_long
}
print(f())
