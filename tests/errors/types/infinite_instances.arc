# expect: `grow` calls itself with ever new types: [int], [[int]], …; no endless loop of the checker
#? exit 2
fn grow(x, n: int) -> int {
  if n == 0 { return 0 }
  grow([x], n - 1)
}
print(grow(1, 5))
