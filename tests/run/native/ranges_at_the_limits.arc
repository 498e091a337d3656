# Counting loops at the ends of int: an inclusive range ends at the largest, an empty one turns not once.
fn turns(from: int, to: int) -> int { var n = 0; for _ in from..to { n += 1 }; n }
fn closed(from: int, to: int) -> (int, int) {
  var n = 0
  var last = 0
  for i in from..=to { n += 1; last = i }
  (n, last)
}
let max = 9223372036854775807
let min = -max - 1
print(turns(max - 5000, max), closed(max - 4999, max))  #= 5000 (5000, 9223372036854775807)
print(turns(min, min + 5000), closed(min, min + 4999))  #= 5000 (5000, -9223372036854770809)
print(turns(max, min), closed(max, min), closed(max, max), closed(min, min))  #= 0 (0, 0) (1, 9223372036854775807) (1, -9223372036854775808)
fn broken(from: int, to: int) -> int { for i in from..=to { if i - from == 3000 { return i } }; 0 }
print(broken(min, max - 1), broken(-2999, max))  #= -9223372036854772808 1
fn downward(from: int) -> (int, int) {
  var (i, sum) = (from, 0)
  while i >= 0 { sum += i; i -= 1 }
  (i, sum)
}
print(downward(5000))  #= (-1, 12502500)
fn to_the_floor(from: int) -> (int, int, str) {
  var n = 0
  var i = from
  try { loop { i -= 1; n += 1 } } catch e { (i, n, e.kind) }
}
print(to_the_floor(min + 4000))  #= (-9223372036854775808, 4000, "overflow")
fn empties(n: int) -> int {
  var sum = 0
  for i in 0..n {
    for j in i..i - 3 { sum += j }
    for j in i..=i - 1 { sum += j }
    for j in i..=i { sum += j - i + 1 }
  }
  sum
}
print(empties(3000))  #= 3000
fn moving(n: int) -> (int, int) {
  var bound = n
  var count = 0
  for i in 0..bound { bound -= 1; count += i % 2 }
  (bound, count)
}
print(moving(2000))  #= (0, 1000)
fn inside(n: int) -> int {
  var hits = 0
  for i in 0..n {
    if i in 100..200 { hits += 1 }
    if i in max - 1..=max or i - n in min..=-n { hits += 10 }
  }
  hits
}
print(inside(4000))  #= 110
