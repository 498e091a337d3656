# `defer` runs at each turn's end, in reverse order, however the turn is left.
var trace = 0
fn turns(n: int) -> [int] {
  let counts = [0, 0, 0, 0]
  for i in 0..n {
    defer counts[0] += 1
    if i % 5 == 1 { continue }
    defer counts[1] += 1
    try {
      defer counts[2] += 1
      if i % 5 == 2 { throw Error("two") }
      if i % 5 == 3 { continue }
    } catch { counts[3] += 1 }
  }
  counts
}
print(turns(5000))  #= [5000, 4000, 4000, 1000]
fn ordered(n: int) -> int {
  var x = 1
  for _ in 0..n { defer x = x % 1009; defer x *= 7; defer x += 3; x += 1 }
  x
}
print(ordered(3000))  #= 532
fn leaves(at: int) -> int { for i in 0..10 { defer trace += i; if i == at { return i * 100 } }; -1 }
var sum = 0
for i in 0..2200 { sum += leaves(i % 11) }
print(sum, trace)  #= 899800 42000
fn failing(n: int) -> float {
  var x = 0.0
  for i in 0..n {
    try { defer x += 0.25; defer x += 1; if i % 2 == 0 { throw Error("even") }; x += 0.5 } catch {
      x -= 1
    }
  }
  x
}
print(failing(4000))  #= 4000.0
