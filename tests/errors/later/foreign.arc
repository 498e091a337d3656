extern {
  fn a(out x: c_int)
  fn b(inout x: c_int)
  fn c() -> own *void
  fn d(buf: [u8; n], n: usize) -> isize
  fn e(f: fn(c_int) -> c_int)
  fn f() -> c_int blocking
}
