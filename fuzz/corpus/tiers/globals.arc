var bound = 10
var xs = [1, 2, 3]
var count = 0
var x = 0.5
var pair = (1, 0.5)
struct P { a: int, b: float }
var p = P(1, 2.0)
fn change(i: int) { if i % 3 == 0 { bound -= 1; xs = [i, i + 1, i + 2, i + 3]; x = x + i } else if i % 3 == 1 { xs.push(i) } else { xs.clear() } }
fn loops(n: int) -> int {
  var t = 0
  for r in 0..n {
    bound = 10
    var i = 0
    while i < bound { change(i + r); t += bound + xs.len; i += 1; p.a += xs.len; p.b = p.b * 0.5 + x; pair.0 ^= i; x = x * 0.5 }
    try { for k in 0..xs.len { t += xs[k]; change(k + t) } } catch { count += 1 }
    for y in xs { t += y; if t % 5 == 0 { change(t % 9) }; if xs.len > 50 { xs.clear() } }
    t = t % 1000003
  }
  t
}
print(loops(1), loops(20), loops(1000)); print(bound, xs, count, x, pair, p)
for i in 0..3000 { count += i % 3; let old = count; change(i); pair = (count - old, pair.1 + x); if pair.0 != 0 { print("wrong") } }
print(count, pair, xs.len)
