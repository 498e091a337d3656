# `for` goes over ranges, lists, arrays, maps, texts, and what has `next`.
struct P { x: int, y: int }
class Twice { n: int
  fn next(self) -> int? { if self.n > 2 { return null }; self.n += 1; self.n } }
var out: [str] = []
for i in 1..=2 { out.push("{i}") }
for s in ["a", "b"] { out.push(s) }
var array: [u8; 2] = [8, 9]
for b in array { out.push("{b}") }
for (k, v) in ["k": 1] { out.push("{k}{v}") }
for c in "hé" { out.push(c) }
for n in Twice(1) { out.push("n{n}") }
for P(x, y) in [P(1, 2)] { out.push("{x + y}") }
for ((a, b), c) in [((1, 2), 3)] { out.push("{a + b + c}") }
for _ in 0..2 { out.push("_") }
for x in [[1, 2], [3]] { for y in x { out.push("{y}") } }
for k in ["z": 1].keys() { out.push(k) }
for w in "u v".split(" ") { out.push(w) }
print(out.join(" "))     #= 1 2 a b 8 9 k1 h é n2 n3 3 6 _ _ 1 2 3 z u v
for x in [1, 2, 3][1..] { print(x) }
#= 2
#= 3
fn over(xs) { var t = ""; for x in xs { t += "{x}," }; t }
print(over(0..3), over(["a"]), over("xy"), over(["k": 1]))     #= 0,1,2, a, x,y, ("k", 1),
