# Functions that are known where they are called or given away: written there, by their names, or in variables that keep them.
fn twice(x: int) -> int = x * 2
fn apply(f: fn(int) -> int, x: int) -> int = f(x)

# One function, given several: each call means its own.
print(apply(twice, 3), apply(|x| x + 1, 3), apply(|x| x - 1, 3))     #= 6 4 2

# What is captured by value and by reference.
fn scaled(xs: [int], factor: int) -> [int] {
  var seen = 0
  let ys = xs.map(|x| { seen += 1; x * factor + seen })
  ys.push(seen)
  ys
}
print(scaled([1, 2, 3], 10), scaled([1, 2, 3], 100))     #= [11, 22, 33, 3] [101, 202, 303, 3]

# A variable that keeps its function, here and in a function within; another that does not.
fn kept(n: int) -> [int] {
  let step = |x: int| x + n
  var other = |x: int| x * n
  fn within(x: int) -> int = step(step(x))
  let made = [step(1), other(1), within(1), apply(step, 5), apply(other, 5)]
  other = |x: int| 0 - x
  made.extend([other(1), apply(other, 5), [1, 2].map(other)[1], [1, 2].map(|x| step(other(x)))[1]])
  made
}
print(kept(10))     #= [11, 10, 21, 15, 50, -1, -5, -2, 8]

# Each turn makes another closure of one function.
let all: [int] = []
for i in 0..3 {
  let add = |x: int| x + i
  all.extend([10, 20].map(add))
  all.push(add(30))
}
print(all)     #= [10, 20, 30, 11, 21, 31, 12, 22, 32]

# Global ones, from functions that were declared before.
fn early(x: int) -> int = later(x) + apply(later, x)
let later = |x: int| x * 7
var changed = |x: int| x + 1
fn use_changed(x: int) -> int = changed(x) + apply(changed, x)
print(early(2), use_changed(1))     #= 28 4
changed = |x: int| x * 50
print(early(2), use_changed(1))     #= 28 100

# Parameters that are assigned hold what they were given only until then.
fn replaced(f: fn(int) -> int, x: int) -> int {
  let before = f(x)
  f = |y| y * 1000
  before + f(x)
}
print(replaced(twice, 1), replaced(|x| x + 4, 1))     #= 1002 1005
fn replaced_later(f: fn(int) -> int, x: int) -> int {
  let replace = || { f = twice }
  let before = f(x)
  replace()
  before * 100 + f(x)
}
print(replaced_later(|x| x + 4, 1))     #= 502

# Two functions that change places as the function calls itself.
fn swapped(f: fn(int) -> int, g: fn(int) -> int, depth: int) -> int {
  if depth == 0 { return f(1) * 10 + g(1) }
  swapped(g, f, depth - 1)
}
print(swapped(twice, |x| x + 6, 4), swapped(twice, |x| x + 6, 5))     #= 27 72

# A function that gives itself another function, made of the one it has.
fn nested(f: fn(int) -> int, depth: int) -> int {
  if depth == 0 { return f(1) }
  nested(|x| f(x) + depth, depth - 1)
}
print(nested(twice, 4))     #= 12

# A function with a default and captures, as a value and called.
fn around() -> [int] {
  let base = 100
  fn sum(a: int, b: int = 5) -> int = base + a + b
  let given = [1, 2].map(sum)
  given.extend([sum(1), sum(1, 1), apply(sum, 3)])
  given
}
print(around())     #= [106, 107, 106, 102, 108]

# Results of no value and of several parts; parameters of several words.
struct Point { x: float, y: float }
let points = [Point(1.5, 2.0), Point(0.5, 8.0)]
print(points.map(|p| (p.y, p.x)), points.map(|p| Point(p.y, p.x))[1].x)     #= [(2.0, 1.5), (8.0, 0.5)] 8.0
var total = 0.0
points.each(|p| total += p.x * p.y)
print(total, points.fold(0.0, |sum, p| sum + p.y))     #= 7.0 10.0
print(points.min_by(|p| p.x)!.y, points.find(|p| p.y > 5.0), points.any(|p| p.x > 9.0))     #= 8.0 1 false
print(["b", "a"].map(|s| s + "!").flat_map(|s| [s, s]))     #= ["b!", "b!", "a!", "a!"]

# Text sorted by key and by comparison; equal ones keep their order.
let words = ["pear", "fig", "apple", "kiwi", "date", "plum", "lime", "nut", "melon", "lemon", "sloe"]
words.sort_by(|w| w.len)
print(words)     #= ["fig", "nut", "pear", "kiwi", "date", "plum", "lime", "sloe", "apple", "melon", "lemon"]
words.sort_by(|a, b| b.len - a.len)
print(words)     #= ["apple", "melon", "lemon", "pear", "kiwi", "date", "plum", "lime", "sloe", "fig", "nut"]

# The list that is walked grows and shrinks in the function.
let growing = [1, 2, 3]
print(growing.map(|x| { if growing.len < 6 { growing.push(x * 10) }; x }), growing.len)     #= [1, 2, 3, 10, 20, 30] 6
let shrinking = [1, 2, 3, 4]
var visited = 0
shrinking.each(|_| { visited += 1; shrinking.pop() })
print(visited, shrinking)     #= 2 [1, 2]

# An error leaves the list as it was, and goes on where it is caught, within the function or around it.
fn risky(xs: [int], limit: int) -> str {
  try {
    xs.sort_by(|a, b| { if a > limit { throw Error("too large: {a}") }; a - b })
    "sorted {xs}"
  } catch e { "{e.message} {xs}" }
}
print(risky([3, 1, 2], 5), risky([3, 9, 2], 5))     #= sorted [1, 2, 3] too large: 9 [3, 9, 2]
print([1, 0, 2].map(|x| { try { 10 / x } catch _e { 0 - 1 } }))     #= [10, -1, 5]

# Often enough to be hot, with a recursion through the function, and with garbage in it.
fn fib(n: int) -> int = if n < 2 { n } else { [n - 1, n - 2].map(|k| fib(k)).fold(0, |a, b| a + b) }
print(fib(12))     #= 144
fn often(n: int) -> int {
  var sum = 0
  let add = |x: int| { sum += x }
  for i in 0..n {
    let text = "n{i}"
    add([i, i + 1].map(|x| x % 7 + text.len).count(|x| x > 4))
  }
  sum
}
print(often(300))     #= 481
