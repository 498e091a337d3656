# Tuples as arguments, results and in lists
fn minmax(xs: [int]) -> (int, int)? {
  if xs.len == 0 { return null }
  var (low, high) = (xs[0], xs[0])
  for x in xs { low = low.min(x); high = high.max(x) }
  (low, high)
}
print(minmax([3, 1, 2]), minmax([]))
if let (low, high) = minmax([5, 9]) { print(high - low) }
fn swap(p: (int, str)) -> (str, int) = (p.1, p.0)
print(swap((7, "x")))
let points = [(0, 0), (3, 4)]
for (x, y) in points { print(x * x + y * y) }
points.push((1, 1))
points[0] = (9, 9)
print(points, points[1].1)
var pair = (1, 2)
pair = (pair.1, pair.0)
print(pair)

#= (1, 3) null
#= 4
#= ("x", 7)
#= 0
#= 25
#= [(9, 9), (3, 4), (1, 1)] 4
#= (2, 1)
