# Names shadowed by others of another type, in inner blocks, loops and arms: the outer ones come back whole.
fn shadows(turns: int) -> (int, float, str) {
  let x = 1
  var y = 0.0
  var sum = 0
  let s = "outer"
  for i in 0..turns {
    let x = x + i
    {
      let x = float(x) * 0.5
      y += x
      { let x = "{i % 10}"; let s = x.len; sum += s }
      let y = 100
      sum += y
    }
    let i = x * 2
    sum += i - x - x
  }
  (sum + x, y, s)
}
print(shadows(2000))  #= (202001, 1000500.0, "outer")
fn again(n: int) -> float { let n = n + 1; let n = float(n) / 2.0; let n = n - 0.5; n }
var all = 0.0
for i in 0..3000 { all += again(i) }
print(all)  #= 2249250.0
fn loops(turns: int) -> (int, int) {
  var n = 0
  let i = 77
  for i in 0..turns { for i in 0..2 { n += i }; n += i % 2 }
  (n, i)
}
print(loops(4000))  #= (6000, 77)
fn arms(xs: [int?], turns: int) -> (int, int) {
  var (x, sum) = (5, 0)
  for i in 0..turns {
    match xs[i % xs.len] { null => x += 1, x => sum += x }
    if let x = xs[i % 2] { sum += x } else { sum += x % 2 }
  }
  (x, sum)
}
print(arms([null, 10, 20], 3000))  #= (1005, 45500)
fn caught(turns: int) -> int {
  let e = 3
  var n = 0
  for i in 0..turns {
    try { if i % 2 == 0 { throw Error("ab") }; n += e } catch e { n += e.message.len }
  }
  n
}
print(caught(2000))  #= 5000
