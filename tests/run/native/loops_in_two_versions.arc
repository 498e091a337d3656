# Loops whose numbers are small run without checks, those whose numbers are large with them, and a loop may pass from one to
# the other: the results are the same, and so is the place of an error.
fn triangle(n: int, scale: int) -> int {
  var sum = 0
  for i in 0..n {
    for j in 0..=i { sum ^= (i + j) * (i + j + scale) + j }
  }
  sum
}
for _ in 0..60 { triangle(40, 1) }
print(triangle(40, 1), triangle(3, 1 << 40), triangle(2, -(1 << 60)))  #= 3416 6597069766680 1152921504606846980

# The limit of the inner loop becomes large on the way.
fn doubling(n: int) -> int {
  var (step, turns) = (1, 0)
  for i in 0..n {
    for k in step - 2..step { turns ^= k * 3 + i }
    step *= 2
  }
  turns
}
for _ in 0..60 { doubling(20) }
print(doubling(5), doubling(40), doubling(61))  #= -23 -14 -31

# The last turn overflows: in the wide version, at the same place as ever.
fn product(from: int, to: int, by: int) -> int {
  var last = 0
  var i = from
  while i < to {
    last = i * by
    i += 1
  }
  last
}
for _ in 0..60 { product(0, 50, 7) }
fn outcome(from: int, to: int, by: int) -> str {
  try { "{product(from, to, by)}" } catch e { e.message }
}
print(outcome(1073741823, 1073741825, 1073741823))  #= 1152921503533105152
print(outcome(1073741820, 1073741825, 1 << 33))  #= 1073741824 * 8589934592 overflows
print(outcome(-1073741825, -1073741820, 1 << 33))  #= -1073741825 * 8589934592 overflows
print(outcome(9223372036854775805, 9223372036854775807, 1))  #= 9223372036854775806

# A counter that steps, backwards too, and one that stops in the middle.
fn steps(n: int) -> int {
  var (i, sum) = (0, 0)
  while i < n { i += 3; sum += i * i }
  var k = n
  while k > 0 { k -= 2; sum -= k * k }
  sum
}
for _ in 0..60 { steps(30) }
print(steps(30), steps(1000), steps(0), steps(-5))  #= -595 -53885385 0 0
fn stops(n: int, at: int) -> int {
  var count = 0
  for i in 0..n {
    if i * i > at { break }
    if i % 3 == 1 { continue }
    count += i * 2
  }
  count
}
for _ in 0..60 { stops(100, 1000) }
print(stops(100, 1000), stops(1 << 40, 1000), stops(1 << 40, 1 << 20))  #= 640 640 699050
