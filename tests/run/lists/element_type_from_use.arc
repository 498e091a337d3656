# The type of an empty list is told by its first use.
let xs = []
xs.push("a")
xs.push("b")
print(xs)     #= ["a", "b"]
fn evens(n: int) {
  let found = []
  for i in 0..n { if i % 2 == 0 { found.push(i) } }
  found
}
print(evens(7))     #= [0, 2, 4, 6]
