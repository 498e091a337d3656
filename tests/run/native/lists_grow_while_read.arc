# A list that grows and shrinks while a hot loop reads it by index: its memory moves, its elements stay.
fn grown(limit: int) -> (int, int) {
  let xs = [1]
  var i = 0
  while i < xs.len {
    if xs.len < limit { xs.push(xs[i] + 1); xs.push(xs[i] * 2) }
    i += 1
  }
  var sum = 0
  for x in xs { sum += x }
  (xs.len, sum)
}
print(grown(2001))  #= (2001, 164405)
fn floats(turns: int) -> float {
  let xs = [0.5]
  for i in 0..turns { xs.push(xs[i] + 0.5) }
  xs[turns]
}
print(floats(2000))  #= 1000.5
fn shrinking(n: int) -> (int, int) {
  let xs = [0; n]
  var (i, errors) = (0, 0)
  while i < n {
    try { xs[i] = i; let _last = xs.pop() } catch { errors += 1 }
    i += 1
  }
  (xs.len, errors)
}
print(shrinking(4000))  #= (2000, 2000)
fn elsewhere(xs: [int], n: int) {
  if n % 100 == 0 { xs.extend([n; 50]) } else if n % 101 == 0 { xs.clear(); xs.push(n) }
}
fn watched(turns: int) -> (int, int) {
  let xs = [0]
  var sum = 0
  for i in 0..turns { elsewhere(xs, i); sum += xs[xs.len - 1] }
  (xs.len, sum)
}
print(watched(2000))  #= (1, 1916530)
fn queue(turns: int) -> int {
  let xs = [1, 2, 3]
  var sum = 0
  for i in 0..turns { let x = xs.remove(0); xs.push(x + i % 2); sum += x }
  sum
}
print(queue(2000))  #= 336666
