fn f(a: int, b = 2, c: float = 0.5, d: str = "d", e = [1]) -> float { e.push(a); c * b + a + d.len + e.len }
class Acc { total: float = 0.0, log: [str] = []
  fn add(self, x: float, times = 1) { for _ in 0..times { self.total += x }; if self.log.len < 5 { self.log.push("{x}") }; self }
  fn drain(self) -> float { let t = self.total; self.total = 0.0; t } }
fn go(n: int) -> float { let acc = Acc(); var t = 0.0; let shared = [0]
  for i in 0..n { acc.add(f(i)).add(f(i, d: "xyz", c: i * 0.25), times: i % 3).add(f(a: i, e: shared)); if i % 10 == 9 { t = t * 0.5 + acc.drain() }; if shared.len > 50 { shared.clear() } }
  t + shared.len + acc.log.len }
print(go(3), go(3000))
class Counter { n: int
  fn next(self) -> int? { if self.n <= 0 { return null }; self.n -= 1; self.n } }
fn iter(n: int) -> int { var t = 0; for i in 0..n { for x in Counter(i % 9) { if x == 5 { continue }; t += x; if t % 1000 == 999 { break } } }; t }
print(iter(10), iter(3000))
