# Structs with type parameters
struct Pair[A, B] { first: A, second: B
  fn swapped(self) = Pair(self.second, self.first) }
let p = Pair(1, "x")
print(p, p.swapped(), p.swapped().first.len)
let q: Pair[float, int] = Pair(1, 2)
print(q)

#= Pair(first: 1, second: "x") Pair(first: "x", second: 1) 1
#= Pair(first: 1.0, second: 2)
