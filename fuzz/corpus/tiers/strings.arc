fn f(n: int) -> (str, int, [str: int]) {
  var s = ""
  let m: [str: int] = [:]
  var t = 0
  for i in 0..n {
    s = s + chr(97 + i % 26)
    if s.len > 30 { s = s[s.len - 10..] }
    let key = s[..(s.len.min(2))]
    m[key] = (m.get(key) ?? 0) + 1
    t += s[i % s.len] + (s.find("c") ?? -1)
    if s in ["abc", "abcd"] or s < "b" { t += 1 }
    try { t += s[i % 40] } catch { t -= 1 }
    for c in s { if c == "d" { t += 1 } }
    if m.len > 20 { m.clear() }
    if i % 50 == 0 { for (k, v) in m { t += v * k.len; if v > 3 { m[k] = 0 } } }
  }
  (s, t, m)
}
print(f(5)); print(f(3000))
fn fmt(n: int) -> int { var t = 0; for i in 0..n { t = t *% 31 +% "{i:05d}|{i * 0.37:.3f}|{(i, float(i), "x", [i])}|{i:x}".hash() }; t }
print(fmt(3), fmt(2000))
