# Functions whose results take several places: tuples, optionals, structs, and those within one another.
struct Range3 { low: int, high: int, mean: float }
fn divmod(a: int, b: int) -> (int, int) = (a / b, a % b)
fn half(n: int) -> int? = if n % 2 == 0 { n / 2 } else { null }
fn ratio(a: int, b: int) -> float? = if b == 0 { null } else { float(a) / b }
fn range(a: int, b: int) -> Range3 = Range3(a.min(b), a.max(b), (a + b) / 2.0)
fn nested(n: int) -> ((int, float), int?) = ((n, n * 0.5), half(n))
fn maybe_pair(n: int) -> (int, int)? = if n % 3 == 0 { null } else { (n, n + 1) }
fn tuples(turns: int) -> (int, int) {
  var (q, r) = (0, 0)
  for i in 0..turns { let (a, b) = divmod(i, 7); q += a; r += b }
  (q, r)
}
print(tuples(7000))  #= (3496500, 21000)
fn optionals(turns: int) -> (int, int, float) {
  var (sum, nulls, x) = (0, 0, 0.0)
  for i in 0..turns {
    let h = half(i)
    if h == null { nulls += 1 } else { sum += h }
    x += ratio(i, i % 2 * 2) ?? -1.0
  }
  (sum, nulls, x)
}
print(optionals(4000))  #= (1999000, 2000, 1998000.0)
fn structs(turns: int) -> Range3 {
  var all = Range3()
  for i in 0..turns {
    let r = range(i, turns - i)
    all = Range3(all.low + r.low, all.high + r.high, all.mean + r.mean)
  }
  all
}
print(structs(2000))  #= Range3(low: 1000000, high: 3000000, mean: 2000000.0)
fn inner(turns: int) -> (int, float, int, int) {
  var (a, x, b, c) = (0, 0.0, 0, 0)
  for i in 0..turns {
    let ((n, y), h) = nested(i)
    a += n
    x += y
    b += h ?? 0
    if let (p, q) = maybe_pair(i) { c += q - p }
  }
  (a, x, b, c)
}
print(inner(3000))  #= (4498500, 2249250.0, 1124250, 2000)
