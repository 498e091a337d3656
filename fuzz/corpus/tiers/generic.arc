fn fold2(xs, start, f) { var r = start; for x in xs { r = f(r, x) }; r }
fn both[A, B](a: A, b: B, n: int) -> (B, A, int) = if n == 0 { (b, a, 0) } else { let (y, x, k) = both(a, b, n - 1); (y, x, k + 1) }
fn tri[T](xs: [T], f: fn(T, T) -> bool) -> (T, T, int)? { if xs.len < 2 { return null }; var (lo, hi) = (xs[0], xs[0]); var n = 0; for x in xs { if f(x, lo) { lo = x; n += 1 }; if f(hi, x) { hi = x } }; (lo, hi, n) }
fn go(n: int) -> int {
  var t = 0
  for i in 0..n {
    let a = fold2([1, 2, i], 0, |s, x| s + x)
    let b = fold2(["a", "b{i % 10}"], "", |s, x| s + x)
    let c = fold2([0.5, 1.5], (0, 0.0), |s, x| (s.0 + 1, s.1 + x * i))
    let (p, q, k) = both(i, "z{i % 3}", i % 5)
    let r = tri([i % 7, i % 5, 3], |x, y| x < y)
    let u = tri(["q", "{i}"], |x, y| x < y)
    if let (lo, hi, m) = r { t += lo * 2 + hi + m }
    t += a + b.len + c.0 + int(c.1) % 100 + p.len + q % 3 + k + (u!).0.len
    if tri([1.0], |x, y| x < y) != null { t = -1 }
    t = t % 1000003
  }
  t
}
print(go(1), go(10), go(3000))
