fn bump(p: *int, by: int) { *p += by }
fn f(n: int) -> (int, int, float) {
  var (a, b) = (1, 2)
  var x = 0.5
  let (pa, pb) = (&a, &b)
  let px = &x
  for i in 0..n {
    bump(pa, i); b = a % 100; bump(if i % 2 == 0 { pa } else { pb }, 3)
    *px = *px * 0.5 + b; x += 1.0; a -= *pb
    if a > 100000 { a = 0 }
  }
  (a, b, x)
}
print(f(3), f(3000))
fn grow(n: int) -> int {
  let xs = [1]
  var t = 0
  for i in 0..n { let p = &xs[0]; xs.push(i); *p = *p + 1; t += xs[0] + *p; if xs.len > 100 { xs.clear(); xs.push(i) } }
  t
}
print(grow(3), grow(3000))
struct V { x: i32, y: i32, n: [u8; 4] }
fn s(n: int) -> V { var v = V(1, 2); let p = &v; for i in 0..n { p.x = (p.x + v.y) % 1000; v.y = (v.y + p.x + i) % 1000; p.n[i % 4] = v.x & 255; try { v.n[i % 5] = p.y } catch { p.x += 1 } }; v }
print(s(3), s(4000))
fn sw(a: *int, b: *int) { let t = *a; *a = *b; *b = t }
fn sort(n: int) -> [int] { let xs: [int] = []; for i in 0..n { xs.push(i * 7919 % 101) }; for i in 0..n { for j in 0..n - 1 - i { if xs[j] > xs[j + 1] { sw(&xs[j], &xs[j + 1]) } } }; xs }
print(sort(60))
