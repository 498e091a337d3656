struct V3 { x: f64, y: f64, z: f64
  fn add(self, o: V3) -> V3 = V3(self.x + o.x, self.y + o.y, self.z + o.z)
  fn scale(var self, k: float) { self.x *= k; self.y *= k; self.z *= k }
  fn len(self) -> float = (self.x * self.x + self.y * self.y + self.z * self.z).sqrt() }
struct Body { p: V3, v: V3, m: f32, tag: u16, hist: [i32; 5]
  fn step(var self, dt: float, i: int) { var d = self.v; d.scale(dt); self.p = self.p.add(d); self.v.scale(0.99); self.tag = (self.tag + i) % 60000; self.hist[i % 5] += i
    if self.p.len() > 100.0 { self.p.scale(0.01) } } }
fn rec(b: Body, n: int) -> Body { if n == 0 { return b }; var c = b; c.step(0.1, n); let r = rec(c, n - 1); Body(r.p, c.v, r.m + 1, r.tag, b.hist) }
fn f(n: int) -> (Body, float) {
  var b = Body(V3(1, 2, 3), V3(0.5, -0.25, 0.125), 1.5, 7)
  let bs = [b, b, b]
  var t = 0.0
  for i in 0..n {
    b.step(0.5, i)
    bs[i % 3].step(0.25, i + 1)
    bs[(i + 1) % 3] = b
    bs[i % 3].p.scale(1.001)
    let r = rec(bs[i % 3], i % 6)
    t = t * 0.5 + r.p.len() + r.hist[i % 5] + r.tag
    if r == b { t += 1.0 }
    b.hist[i % 5] = b.hist[i % 5] % 1000
    for k in 0..5 { bs[i % 3].hist[k] = bs[i % 3].hist[k] % 777 }
  }
  (b, t)
}
print(f(1)); print(f(10)); print(f(3000))
