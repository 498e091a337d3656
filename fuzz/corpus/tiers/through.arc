fn f(n: int) -> (int, float, str) {
  var (a, x, s) = (0, 0.0, "")
  for i in 0..n {
    var b = i
    var y = 0.5
    try {
      b += 1; y = i * 0.25; a += b
      if i % 3 == 0 { throw Error("x") }
      b = b * 2; y += 1.0
      try { a ^= b; if i % 4 == 1 { throw Error("y") }; y = y * 2.0 } catch { b -= 1; x += y; if i % 8 == 5 { throw Error("z") } }
      b += 3
    } catch e { x += y - b; a += b; if i % 100 == 0 { s = s + e.message } }
    a += b; x = x * 0.5 + y
  }
  (a, x, s)
}
print(f(3)); print(f(40)); print(f(5000))
fn g(n: int) -> [int] {
  let out = [0, 0, 0, 0]
  outer: for i in 0..n {
    defer out[0] += 1
    for j in 0..5 {
      defer out[1] += j
      try {
        defer out[2] += 1
        if i % 5 == j { continue outer }
        if i % 7 == j + 2 { break }
        if j == 4 { throw Error("j") }
        if i == 2900 { return out }
      } catch { out[3] += 1; if i % 11 == 0 { continue outer } }
    }
  }
  out
}
print(g(10), g(4000))
fn h(n: int, d: int) -> int {
  var t = 0
  for i in 0..n { t += try { if d > 0 { h(3, d - 1) + i } else { if i == 2 { throw Error("d") }; 1 } } catch { 10 } }
  if d == 2 { throw Error("two") }
  t
}
for d in 0..6 { print(try { h(4, d) } catch e { e.message.len * -1 }) }
fn through(n: int) -> int { if n == 0 { throw Error("bottom") }; let r = through(n - 1); r + n }
fn guarded(n: int) -> int { if n == 0 { throw Error("bottom") }; try { guarded(n - 1) } catch e { if n % 3 == 0 { throw e }; if n % 3 == 1 { throw Error(e.message[..3] + "{n}") }; n } }
for i in [1, 10, 100, 3000] { print(try { through(i) } catch e { e.message.len }, try { guarded(i) } catch e { e.message.len }) }
