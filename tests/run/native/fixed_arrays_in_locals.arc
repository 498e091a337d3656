# Fixed arrays in local variables, read and written at changing indices; an index outside is an error.
fn histogram(turns: int) -> [int; 8] {
  var counts: [int; 8] = [0; 8]
  for i in 0..turns { counts[i * i % 8] += 1 }
  counts
}
print(histogram(4000))  #= [1000, 2000, 0, 0, 1000, 0, 0, 0]
fn outside(turns: int) -> (int, int, [u8; 4]) {
  var bytes: [u8; 4] = [1, 2, 3, 4]
  var (index, range) = (0, 0)
  for i in 0..turns {
    try { bytes[i % 6 - 1] += 50 } catch e {
      if e.kind == "index" { index += 1 } else { range += 1 }
    }
  }
  (index, range, bytes)
}
print(outside(6000))  #= (2000, 3980, [251, 252, 253, 254])
fn sieve() -> int {
  var composite: [bool; 2000]
  var count = 0
  for n in 2..2000 {
    if composite[n] { continue }
    count += 1
    var m = n * n
    while m < 2000 { composite[m] = true; m += n }
  }
  count
}
print(sieve())  #= 303
fn matrix(turns: int) -> [[f64; 2]; 2] {
  var m: [[f64; 2]; 2] = [[1.0, 1.0], [1.0, 0.0]]
  let step = m
  for _ in 0..turns {
    let old = m
    for r in 0..2 { for c in 0..2 { m[r][c] = old[r][0] * step[0][c] + old[r][1] * step[1][c] } }
    if m[0][0] > 1e6 { m = step }
  }
  m
}
print(matrix(2029))  #= [[832040.0, 514229.0], [514229.0, 317811.0]]
