# Loops in loops that are hot, left and continued by their labels; a loop may give a value.
fn pairs(n: int) -> (int, int, int) {
  var (inner_turns, skipped, sum) = (0, 0, 0)
  outer: for i in 0..n {
    for j in 0..n {
      inner_turns += 1
      if i * j > 2000 { break outer }
      if j > i { skipped += 1; continue outer }
      sum += j
    }
  }
  (inner_turns, skipped, sum)
}
print(pairs(100))  #= (1126, 45, 16170)
fn deep(n: int) -> int {
  var count = 0
  a: for i in 0..n {
    var j = 0
    b: while true {
      j += 1
      var k = 0
      loop {
        k += 1
        count += 1
        if k == 3 { continue b }
        if j == 4 { continue a }
        if i == n - 1 { break a }
      }
    }
  }
  count
}
print(deep(1000))  #= 9991
fn triple(sum: int) -> int {
  var a = 0
  found: loop {
    a += 1
    for b in a..sum {
      let c = sum - a - b
      if a * a + b * b == c * c { break found with a * b * c }
    }
  }
}
print(triple(1000))  #= 31875000
