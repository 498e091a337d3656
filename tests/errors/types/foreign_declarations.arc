extern {
  fn a(s: str)
  fn b(x: Nothing) -> c_int
  fn c() -> [u8]
  fn d(x: int) fails < 0
  fn e(x: c_int, x: c_int)
  fn f(x: usze)
}
