type Grid = [[float]]
type Count = int
fn total(grid: Grid) -> float {
  var sum = 0.0
  for row in grid { for x in row { sum += x } }
  sum
}
let grid: Grid = [[1, 2.5], [3]]
print(total(grid))     #= 6.5
let n: Count = 3
print(n + 1)     #= 4
