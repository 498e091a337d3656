# What stayed below a variable says nothing of it any more when both get new values at once.
fn pair(xs: [int], first: int, k0: int, second: int) -> int {
  var hi = first
  var k = 0
  var sum = 0
  if k0 < hi {
    hi = second
    k = k0
    for _ in 0..4 { sum += xs[k] + (hi & 1) }
  }
  sum
}
fn two(xs: [int], p0: (int, int), q: (int, int)) -> int {
  var p = p0
  var sum = 0
  if q.1 < p.0 {
    p = q
    for _ in 0..4 { xs[p.1] = 7; sum += p.0 & 1 }
  }
  sum
}
fn three(xs: [int], a: (int, int, int), b: (int, int, int), turns: int) -> int {
  var p = a
  var sum = 0
  if b.1 < p.0 and b.2 < p.0 {
    p = b
    var i = 0
    while i < turns { sum ^= xs[p.1] + xs[p.2]; sum += p.0 & 1; i += 1 }
  }
  sum
}
let xs = [1, 2, 3, 4, 5]
for i in 0..100 {
  pair(xs, 5, 2, 3)
  two(xs, (5, 0), (3, 2))
  three(xs, (5, 1, 0), (3, 2, 0), 5)
}
try { print(pair(xs, 100000, 2000, 0)) } catch e { print(e.message) }  #= index 2000 is outside a list of length 5
try { print(two(xs, (1 << 29, 0), (3, 1 << 28))) } catch e { print(e.message) }  #= index 268435456 is outside a list of length 5
try { print(three(xs, (100000, 1, 0), (3, 5000, 0), 4)) } catch e { print(e.message) }  #= index 5000 is outside a list of length 5
try { print(three(xs, (100000, 1, 0), (3, 0, 500), 4)) } catch e { print(e.message) }  #= index 500 is outside a list of length 5
