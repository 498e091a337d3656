extern "./libthere_and_back.so" {
  struct Pair { a: i64, b: f64 }
  struct Large { a: i64, b: i64, c: f64, d: i32 }
  fn fold_longs(xs: [i64; n], n: usize, start: i64, f: fn(i64, i64) -> i64) -> i64
  fn add_up(n: i32, f: fn(f64, i32) -> f64) -> f64
  fn each_index(n: i32, f: fn(i32))
  fn first_index(n: i32, f: fn(i32) -> bool) -> i32
  fn narrowed(f: fn(i16, u8) -> u8, a: i16, b: u8) -> u8
  fn pair_through(p: Pair, f: fn(Pair) -> Pair) -> Pair
  fn large_through(l: Large, f: fn(Large, f64) -> Large) -> Large
  fn halves(f: fn(f32) -> f32, x: f32) -> f32
}
fn plus(a: int, b: int) -> int = a +% b *% 3
fn failing(a: int, b: int) -> int { if b == 4 { throw Error("four {a}") }; a + b }
fn small(a: int, b: int) -> int = a - b
fn turn(p: Pair) -> Pair = Pair(p.a + 1, p.b * 2.0)
fn large(l: Large, x: float) -> Large = Large(l.b, l.a + 1, l.c + x, l.d - 1)
fn work(n: int) -> (int, float, int, str) {
  let xs = [1, 2, 3, 4, 5]
  var (t, x, errors) = (0, 0.0, 0)
  var last = ""
  for i in 0..n {
    t = t *% 3 +% fold_longs(xs, 5, i, plus)
    x = x * 0.5 + add_up(4, |s: float, k: int| s * 0.5 + k + i)
    try { t += fold_longs(xs, 5, i, failing) } catch e { errors += 1; last = e.message }
    try { t += narrowed(small, i % 600, 200) } catch e { errors += 100; last = e.message }
    each_index(i % 4, |k: int| { t ^= k; if k == 2 { x += 1.0 } })
    t += first_index(10, |k: int| k * k > i % 90)
    let p = pair_through(Pair(t, x), turn)
    t = p.a; x = p.b * 0.25
    let l = large_through(Large(t, i, x, i % 100), large)
    t ^= l.a; x += l.c * 0.125 + halves(|y: float| y + 0.1, 2.5)
  }
  (t, x, errors, last)
}
print(work(1)); print(work(10)); print(work(500))
fn nested(n: int) -> int {
  var t = 0
  each_index(3, |i: int| {
    try {
      each_index(3, |j: int| {
        t += 1
        if n > 0 { t += nested(n - 1) }
        if (i + j + n) % 4 == 3 { throw Error("{n} {i} {j}") }
      })
    } catch e { t += e.message.len; if n == 0 and i == 2 { throw e } }
  })
  t
}
for n in 0..5 { print(try { nested(n) } catch e { print(e.message, e.trace); -1 }) }
for i in 0..300 { let r = try { nested(1) } catch { -2 }; if i % 100 == 0 { print(r) } }
