# A `let` of a list, map or object does not freeze it.
let xs = [1]
xs.push(2)
xs[0] = 5
let m = ["a": 1]
m["b"] = 2
class C { n: int = 0, inner: [int] = [] }
let c = C()
c.n += 1
c.inner.push(7)
print(xs, m, c)     #= [5, 2] ["a": 1, "b": 2] C(n: 1, inner: [7])
let frozen = (xs, c)
frozen.0.push(9)
frozen.1.n = 50
print(frozen)     #= ([5, 2, 9], C(n: 50, inner: [7]))
let nested = [[1], [2]]
nested[1].push(3)
nested[0] = nested[1]
print(nested)     #= [[2, 3], [2, 3]]
