# `out` results and `inout` places in hot loops: each turn's are its own, and a local sees what C made of it.
struct Div { quot: c_int, rem: c_int }
extern {
  fn frexp(x: f64, out exponent: c_int) -> f64
  fn modf(x: f64, out whole: f64) -> f64
  fn div(a: c_int, b: c_int) -> Div
  fn rand_r(inout seed: c_uint) -> c_int
  fn sscanf(text: cstr, format: cstr, out a: c_int, out b: c_int) -> c_int
    fails != 2 with "only {result} of 2 in {text}"
}
fn parts(turns: int) -> (float, int) {
  var x = 0.0
  var n = 0
  for i in 1..=turns {
    let (m, e) = frexp(float(i))
    x += if m >= 0.5 and m < 1.0 { 0.5 } else { 100.0 }
    n += e
  }
  (x, n)
}
print(parts(2047))  #= (1023.5, 20481)
fn wholes(turns: int) -> (float, float) {
  var (a, b) = (0.0, 0.0)
  for i in 0..turns { let (part, whole) = modf(i * 0.25); a += part; b += whole }
  (a, b)
}
print(wholes(4000))  #= (1500.0, 1998000.0)
fn divided(turns: int) -> (int, int) {
  var (q, r) = (0, 0)
  for i in 0..turns { let d = div(i, 10); q += d.quot; r += d.rem }
  (q, r)
}
print(divided(3000))  #= (448500, 13500)
fn scanned(turns: int) -> (int, int) {
  var (sum, errors) = (0, 0)
  for i in 0..turns {
    try {
      let (a, b) = sscanf(if i % 4 == 0 { "{i} x" } else { "{i} {i + 1}" }, "%d %d")
      sum += b - a
    } catch e { if e.message.starts_with("only 1 of 2") { errors += 1 } }
  }
  (sum, errors)
}
print(scanned(2000))  #= (1500, 500)
fn seeded(start: int, turns: int) -> (bool, bool) {
  var one: c_uint = start
  var two: c_uint = start
  var (same, inside) = (true, true)
  for _ in 0..turns {
    let a = rand_r(&one)
    let b = rand_r(&two)
    same = same and a == b and one == two
    inside = inside and a >= 0
  }
  (same and one != start, inside)
}
print(seeded(42, 3000))  #= (true, true)
