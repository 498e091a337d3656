let zero = 0.0
let vals = [0.0, -0.0, 1.0, -1.5, zero / zero, 1.0 / zero, -1.0 / zero, 1e308, 5e-324, 0.1, 9007199254740993.0]
fn tab(a: float, b: float) -> int {
  var r = 0
  if a < b { r |= 1 }; if a <= b { r |= 2 }; if a > b { r |= 4 }; if a >= b { r |= 8 }; if a == b { r |= 16 }; if a != b { r |= 32 }
  if not (a < b) { r |= 64 }; if not (a <= b) { r |= 128 }; if not (a > b) { r |= 256 }; if not (a >= b) { r |= 512 }
  while a < b and r < 100000 { r += 1024; if not (b >= a) { break } ; if r > 5000 { break } }
  r += if a < b and b > a { 1 << 20 } else { 1 << 21 }
  r += if a < b or not (a == a) { 1 << 22 } else { 1 << 23 }
  r
}
fn all(n: int) -> (int, str) {
  var t = 0
  var s = ""
  for i in 0..n {
    let (a, b) = (vals[i % 11], vals[i / 11 % 11])
    t = t *% 31 +% tab(a, b)
    let m = (a.min(b), a.max(b), a % b, a / b, a.abs(), -a, a.floor(), a.ceil(), a.round(), a.trunc(), a.sqrt())
    if i < 121 { s = s + "{m}" }
    t = t *% 31 +% "{m}".hash()
  }
  (t, s)
}
fn conv(x: float) -> int = try { int(x) } catch e { e.message.len }
var t = 0
for i in 0..3000 { t = t *% 7 +% conv(vals[i % 11] * (i - 1500)) }
print(t)
var f: f32 = 0.1
for i in 0..3000 { f = f * 1.001 + i; if i % 500 == 0 { print(f) } }
print(all(121)); print(all(5000).0)
