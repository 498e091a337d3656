fn f(n: int) -> (int, float) {
  var t = 0
  var x = 0.0
  for i in 0..n {
    { let a = i * 2; let b = float(a) * 0.5; x += b; t += a }
    { let a = 0.25; let b = int(x.min(1000.0)); t += b; x += a }
    let m = if i % 2 == 0 { let q = i; q } else { let q = 1.5; int(q * i) }
    var k = m
    while k > 0 { let z = k * 0.5; x += z; k = k / 3; let w = k; t += w }
    let (u, v) = if i % 3 == 0 { (i, x) } else { (t % 7, 0.5) }
    t += u; x = x * 0.5 + v * 0.001
    t = t % 1000003
  }
  (t, x)
}
print(f(1), f(30), f(5000))
fn g(n: int, pick: int) -> float {
  var x = 1.0
  var y = 2.0
  for i in 0..n { if i % 3 == pick { let t = x; x = y; y = t } else { x = x * 0.5 + i; let q = y; y = x; x = q * 0.75 } }
  x - y
}
print(g(5, 0), g(5000, 1))
fn opt(n: int) -> float { var o: float? = null; var t = 0.0; for i in 0..n { t += o ?? -1.0; o = if i % 4 == 0 { null } else { t * 0.5 + i }; if let v = o and v > 100.0 { t -= v } }; t }
print(opt(4), opt(5000))
fn swap3(n: int) -> (int, int, int) { var (a, b, c) = (1, 2, 3); for i in 0..n { let t = (b, c, a); a = t.0; b = t.1; c = t.2 + i % 2 }; (a, b, c) }
print(swap3(1), swap3(4001))
fn consts(n: int) -> (int, float) { var a = 0; var x = 0.0; for i in 0..n { let k = 0; let z = 0.0; a += k + (if i % 2 == 0 { 0 } else { 1 }); x += z + (if i % 3 == 0 { 0.0 } else { 1.0 }) }; (a, x) }
print(consts(7), consts(5000))
