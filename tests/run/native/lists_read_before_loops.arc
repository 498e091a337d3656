# A loop that leaves its lists' lengths alone reads them once, and tests its indices on the way in where it can: what lies
# outside is an error at the same element as ever, with all that was written before.
fn fill(xs: [int], from: int, to: int) -> int {
  for i in from..to { xs[i] = i * 10 }
  xs.len
}
fn filled(length: int, from: int, to: int) -> str {
  let xs = [7; length]
  try {
    fill(xs, from, to)
    "{xs}"
  } catch e { "{e.message}: {xs}" }
}
for _ in 0..60 { filled(20, 0, 20) }
print(filled(4, 0, 4))   #= [0, 10, 20, 30]
print(filled(4, 0, 6))   #= index 4 is outside a list of length 4: [0, 10, 20, 30]
print(filled(4, -1, 2))  #= index -1 is outside a list of length 4: [7, 7, 7, 7]
print(filled(0, 0, 0), filled(0, 3, 3), filled(0, 0, 1))  #= [] [] index 0 is outside a list of length 0: []

# Neighbours on both sides, backwards, and steps that are not 1.
fn smooth(xs: [int], out: [int]) {
  for i in 1..xs.len - 1 { out[i] = xs[i - 1] + xs[i] + xs[i + 1] }
}
fn reversed(xs: [int]) -> [int] {
  var (i, k) = (0, xs.len - 1)
  while i < k {
    let x = xs[i]
    xs[i] = xs[k]
    xs[k] = x
    i += 1
    k -= 1
  }
  xs
}
fn sieve(flags: [bool], most: int) -> int {
  var count = 0
  for i in 2..=most {
    if flags[i] { continue }
    count += 1
    var k = i * i
    while k <= most {
      flags[k] = true
      k += i
    }
  }
  count
}
for n in 0..60 {
  let out = [0; n]
  smooth([for_index(n); n], out)
  assert sieve([false; 101], 100) == 25
}
fn for_index(n: int) -> int = n
let smoothed = [0; 5]
smooth([1, 2, 4, 8, 16], smoothed)
print(smoothed, reversed([1, 2, 3, 4, 5]), reversed([1]), reversed([]))  #= [0, 7, 14, 28, 0] [5, 4, 3, 2, 1] [1] []
try {
  smooth([1, 2, 4, 8, 16], smoothed[..2])
} catch e { print(e.message) }  #= index 2 is outside a list of length 2
try {
  sieve([false; 50], 60)
} catch e { print(e.message) }  #= index 50 is outside a list of length 50

# A list that is another in each turn, one that may be missing, and one that grows in the loop around.
fn rows(grid: [[int]], width: int) -> int {
  var sum = 0
  for y in 0..grid.len {
    let row = grid[y]
    for x in 0..width { sum += row[x] * (y * width + x) }
  }
  sum
}
fn maybe(xs: [int]?, n: int) -> int {
  var sum = 0
  for i in 0..n {
    if let known = xs { sum += known[i] } else { sum -= 1 }
  }
  sum
}
fn growing(n: int) -> int {
  let xs: [int] = []
  var sum = 0
  for i in 0..n {
    xs.push(i)
    for k in 0..xs.len { sum += xs[k] }
    if i % 5 == 4 { xs.clear() }
  }
  sum
}
for _ in 0..60 {
  rows([[1; 9]; 9], 9)
  maybe([1, 2, 3], 3)
  maybe(null, 3)
  growing(20)
}
print(rows([[1, 2], [3, 4]], 2), maybe([5, 6], 2), maybe(null, 1 << 10), growing(12))  #= 20 11 -1024 146
try {
  rows([[1, 2], [3]], 2)
} catch e { print(e.message) }  #= index 1 is outside a list of length 1
try {
  maybe([5, 6], 3)
} catch e { print(e.message) }  #= index 2 is outside a list of length 2

# Bytes that index a table, structs that lie in their list, and a limit that the loop itself lowers.
struct Point { x: int, y: int }
fn histogram(bytes: [u8], counts: [int]) {
  for i in 0..bytes.len { counts[bytes[i]] += 1 }
}
fn sum_of(points: [Point], n: int) -> int {
  var (sum, limit, i) = (0, n, 0)
  while i < limit {
    sum += points[i].x * points[i].y
    if points[i].x == 3 { limit -= 2 }
    i += 1
  }
  sum
}
let points = [Point(1, 2), Point(3, 4), Point(5, 6), Point(7, 8)]
for _ in 0..60 {
  histogram([1, 2, 3], [0; 256])
  sum_of(points, 4)
}
let counts = [0; 256]
histogram([1, 255, 1, 0], counts)
print(counts[0], counts[1], counts[255], sum_of(points, 4), sum_of(points, 6))  #= 1 2 1 14 100
try {
  histogram([3, 4, 200], [0; 100])
} catch e { print(e.message) }  #= index 200 is outside a list of length 100
try {
  sum_of(points[2..], 4)
} catch e { print(e.message) }  #= index 2 is outside a list of length 2
