# Floats at their edges in a hot loop: NaN, negative zero, rounding, the smaller and the larger.
fn compare(xs: [float], turns: int) -> [int] {
  let counts = [0; 6]
  for i in 0..turns {
    let (a, b) = (xs[i % xs.len], xs[i / xs.len % xs.len])
    if a < b { counts[0] += 1 }
    if a <= b { counts[1] += 1 }
    if a > b { counts[2] += 1 }
    if a >= b { counts[3] += 1 }
    if a == b { counts[4] += 1 }
    if a != b { counts[5] += 1 }
  }
  counts
}
let zero = 0.0
let (nan, inf) = (zero / zero, 1.0 / zero)
print(compare([nan, 1.0], 4000))             #= [0, 1000, 0, 1000, 1000, 3000]
print(compare([0.0, -0.0], 4000))            #= [0, 4000, 0, 4000, 4000, 0]
print(compare([-inf, 0.0, inf, nan], 3200))  #= [600, 1200, 600, 1200, 600, 2600]
fn negations(turns: int) -> float { var z = 0.0; for _ in 0..turns { z = -z }; z }
print(negations(4001), negations(4000))  #= -0.0 0.0
fn rounded(xs: [float], turns: int) -> (float, float, float) {
  var (down, up, near) = (0.0, 0.0, 0.0)
  for i in 0..turns { let x = xs[i % xs.len]; down += x.floor(); up += x.ceil(); near += x.round() }
  (down, up, near)
}
print(rounded([1.25, -1.25, 7.75, -7.75], 4000))  #= (-2000.0, 2000.0, 0.0)
print(rounded([4503599627370497.0], 2))           #= (9007199254740994.0, 9007199254740994.0, 9007199254740994.0)
fn bounds(turns: int) -> (float, float) {
  var (low, high) = (inf, -inf)
  for i in 0..turns { let x = float(i * 7919 % 1000) - 500.0; low = low.min(x); high = high.max(x) }
  (low, high)
}
print(bounds(3000))  #= (-500.0, 499.0)
