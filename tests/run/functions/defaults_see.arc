# A default sees the parameters in front, the file, and is made anew each time.
var made = 0
fn fresh() { made += 1; [made] }
fn f(a, list = fresh(), text = "{a}:{list.len}") { list.push(a); (list, text) }
print(f(7), f(8), f(9, []), made)     #= ([1, 7], "7:1") ([2, 8], "8:1") ([9], "9:0") 2
class Box { id: int = next(), tags: [str] = [] }
var last = 100
fn next() { last += 1; last }
let (a, b) = (Box(), Box())
a.tags.push("a")
print(a, b, Box(5), last)     #= Box(id: 101, tags: ["a"]) Box(id: 102, tags: []) Box(id: 5, tags: []) 102
fn g(x, twice = |n| n * 2) = twice(x)
print(g(4), g(4, |n| n + 1))     #= 8 5
fn h(xs: [int], from: int = 0, to: int = xs.len) = xs[from..to]
print(h([1, 2, 3]), h([1, 2, 3], 1), h([1, 2, 3], to: 2))     #= [1, 2, 3] [2, 3] [1, 2]
