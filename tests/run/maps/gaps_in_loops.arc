# Going over a map that has gaps, that gets them meanwhile, that grows meanwhile, that is empty
fn sum(m: [int: int]) -> (int, int) {
  var (n, sum) = (0, 0)
  for (k, v) in m { n += 1; sum += k * v }
  (n, sum)
}
let m: [int: int] = [:]
for i in 0..200 { m[i] = 1 }
for i in 0..200 { if i != 0 and i < 130 or i % 2 == 0 { m.remove(i) } }
print(sum(m), sum([:]), sum([7: 6]))
for i in 131..200 { m.remove(i) }
print(sum(m), m)

fn thinned() -> [int] {
  let m: [int: int] = [:]
  for i in 0..100 { m[i] = i }
  let seen: [int] = []
  for (k, _) in m { seen.push(k); for other in 1..4 { m.remove(k + other) } }
  print(m.len)
  seen
}
print(thinned())

fn growing() -> int {
  let m = ["0": 0]
  var turns = 0
  for (k, v) in m { turns += 1; if v < 300 { m["{v + 1}"] = v + 1 } }
  print(m.len)
  turns
}
print(growing())

fn changed() -> str {
  let m: [(int, int): int] = [:]
  for i in 0..14 { m[(i, i)] = i }
  var turns = 0
  try {
    for ((a, b), v) in m { turns += a - b + 1; m.remove((v, v)); for i in 0..9 { m[(i, turns + 100)] = 1 } }
  } catch e { return "{e.kind} {turns < 14}" }
  "no error"
}
print(changed())
fn cleared() -> int {
  let m = [1: 1, 2: 2]
  var turns = 0
  try { for (k, v) in m { turns += 1; m.clear(); if k == 1 { m[2] = 1 } } } catch e { return -turns }
  turns
}
print(cleared())
var total = 0
for _ in 0..100 { for (k, v) in m { total += v } ; m[total] = 1; m.remove(total - 2) }
print(total, m.len)

#= (35, 5775) (0, 0) (1, 42)
#= (0, 0) [:]
#= 25
#= [0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76, 80, 84, 88, 92, 96]
#= 301
#= 301
#= key true
#= -1
#= 197 2
