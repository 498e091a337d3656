# Functions in functions in functions, which see all that is around them.
fn a(x) {
  var log: [str] = []
  fn b(y) {
    fn c(z) {
      log.push("{x}{y}{z}")
      if z > 0 { c(z - 1) } else if y > 0 { b(y - 1) }
    }
    c(1)
  }
  b(1)
  log
}
print(a("x"), a(7))     #= ["x11", "x10", "x01", "x00"] ["711", "710", "701", "700"]
