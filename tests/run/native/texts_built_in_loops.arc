# Texts built, cut, compared and read byte by byte in hot loops.
fn built(turns: int) -> (int, str) {
  var s = ""
  for i in 0..turns { s += "{i % 10}"; if s.len > 40 { s = s[30..] } }
  (s.len, s)
}
print(built(2000))  #= (20, "01234567890123456789")
fn bytes(s: str, turns: int) -> (int, int) {
  var (sum, errors) = (0, 0)
  for i in 0..turns { try { sum += s[i % 7] } catch { errors += 1 } }
  (sum, errors)
}
print(bytes("abcde", 7000))  #= (495000, 2000)
fn formats(turns: int) -> int {
  var n = 0
  for i in 0..turns { n += "{i:04d}|{i * 0.5:.2f}|{i:x}".len }
  n
}
print(formats(1000))  #= 14508
fn words(turns: int) -> [str: int] {
  let counts: [str: int] = [:]
  let parts: [str] = []
  for i in 0..turns {
    parts.push(if i % 15 == 0 {
      "fizzbuzz"
    } else if i % 5 == 0 {
      "buzz"
    } else if i % 3 == 0 {
      "fizz"
    } else {
      "-"
    })
  }
  for word in parts.join(" ").split(" ") { counts[word] = (counts.get(word) ?? 0) + 1 }
  counts
}
print(words(1500))  #= ["fizzbuzz": 100, "-": 800, "fizz": 400, "buzz": 200]
fn reversed(s: str) -> str { var out = ""; for c in s.chars() { out = c + out }; out }
var same = 0
for i in 0..1000 {
  let s = "{i}ß"
  if reversed(reversed(s)) == s and reversed(s).starts_with("ß") { same += 1 }
}
print(same, reversed("añb"))  #= 1000 bña
fn least(turns: int) -> str {
  var best = "z"
  for i in 0..turns { let s = "{i * 37 % 1000}"; if s < best { best = s } }
  best
}
print(least(2000))  #= 0
