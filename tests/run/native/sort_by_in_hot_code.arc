# `sort_by` and its like with lambdas, called from hot loops, with keys, comparisons, and errors out of them.
fn by_key(turns: int) -> ([int], int) {
  let xs = [5, -3, 9, -1, 7]
  var calls = 0
  for i in 0..turns {
    let sign = if i % 2 == 0 { 1 } else { -1 }
    xs.sort_by(|x| { calls += 1; x * sign })
  }
  (xs, calls.min(turns))
}
print(by_key(500), by_key(501).0)  #= ([9, 7, 5, -1, -3], 500) [-3, -1, 5, 7, 9]
fn by_order(turns: int) -> [(int, str)] {
  let xs = [(1, "b"), (0, "d"), (1, "a"), (0, "c")]
  for i in 0..turns { if i % 2 == 0 { xs.sort_by(|a, b| a.0 - b.0) } else { xs.sort_by(|t| t.1) } }
  xs
}
print(by_order(400))  #= [(1, "a"), (1, "b"), (0, "c"), (0, "d")]
print(by_order(401))  #= [(0, "c"), (0, "d"), (1, "a"), (1, "b")]
fn throwing(turns: int) -> (int, int) {
  let xs = [3, 1, 2]
  var caught = 0
  for i in 0..turns {
    try { xs.sort_by(|x| if i % 2 == 0 { throw Error("no") } else { -x }) } catch { caught += 1 }
  }
  (caught, xs.sum())
}
print(throwing(600))  #= (300, 6)
let floats: [float] = []
for i in 0..1000 { floats.push(float(i * 617 % 1000) - 500.0) }
floats.sort_by(|x| x.abs())
print(floats[0], floats[999], floats.sum())  #= 0.0 -500.0 -500.0
fn chained(turns: int) -> int {
  var sum = 0
  for i in 0..turns {
    sum += [1, 2, 3, 4].filter(|n| n % 2 == i % 2).map(|n| n * i).fold(0, |a, n| a + n)
  }
  sum
}
print(chained(500))  #= 623500
