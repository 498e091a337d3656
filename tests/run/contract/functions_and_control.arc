# Functions and control, sentence by sentence.
fn area(w, h) = w * h
fn fib(n: int) -> int { if n < 2 { n } else { fib(n - 1) + fib(n - 2) } }
fn last[T](xs: [T]) -> T? = if xs.len == 0 { null } else { xs[xs.len - 1] }
fn greet(name, greeting = "hello") { print("{greeting}, {name}") }
greet("C", greeting: "hi") #= hi, C
let xs = [1, 2]
let twice = xs.map(|x| x * 2)
var total = 0
[("a", 1), ("b", 2)].each(|(_, v)| total += v)
fn counter() { var n = 0; || { n += 1; n } }
let next = counter()
print(area(2, 3), area(1.5, 2), fib(10), last(xs), last(["z"]), twice, total, next(), next()) #= 6 3.0 55 2 z [2, 4] 3 1 2

# The result is inferred, also of functions that call each other.
fn even(n) = if n == 0 { true } else { odd(n - 1) }
fn odd(n) = if n == 0 { false } else { even(n - 1) }
fn compose(f, g) = |x| f(g(x))
print(even(10), compose(|x| x + 1, |x| x * 2)(5), [1, 2].map(compose(str, |x| x * 10))) #= true 11 ["10", "20"]

# `defer` runs in reverse order, also by an error, and reads its variables at the end.
fn work() {
  var state = "begun"
  defer print("first {state}")
  defer { print("second") }
  state = "changed"
  throw Error("stop")
}
try { work() } catch e { print(e.message) }
#= second
#= first changed
#= stop

# Lambdas and jumps at the end of `??` and `or`; blocks where they may stand.
fn sure(x: int?) -> int { let y = x ?? return -1; y }
try { false or throw Error("no") } catch e { print(e.message) } #= no
let block = { let a = 1; a + 1 }
let lambda = || { 3 }
print(sure(null), sure(4), block, lambda(), match 1 { 1 => { 5 }, _ => 6 }) #= -1 4 2 3 5

# Type arguments follow from what is wanted.
class Stack[T] { items: [T] = [] }
let s: Stack[int] = Stack()
print(typeof(s)) #= Stack[int]

# All are expressions; jumps with values and labels.
var i = 0
let found = loop { i += 1; if i * i > 50 { break i } }
let pair = outer: loop { loop { break outer with (1, 2) } }
let both = rows: loop { for x in 0..9 { if x == 4 { break rows with x } } }
print(found, pair, both) #= 8 (1, 2) 4
again: for a in 0..3 { for b in 0..3 { if b > a { continue again }; if a == 2 { break again }; print(a, b) } }
#= 0 0
#= 1 0
#= 1 1
while i > 6 { i -= 1 }
for (k, v) in ["a": 1] { print(k, v, i) } #= a 1 6

# A condition is a `bool`, or a chain with bindings.
enum Step { Some(int), End }
fn step() -> Step { i -= 1; if i < 4 { Step.End } else { Step.Some(i) } }
if let x = last(xs) and x > 1 { print("last {x}") } #= last 2
while let Some(x) = step() { print(x) }
#= 5
#= 4
class Down { n: int
  fn next(self) -> int? { self.n -= 1; if self.n < 0 { null } else { self.n } } }
for n in Down(2) { print(n) }
#= 1
#= 0

# Patterns.
enum Shape { Circle(r: float), Square(a: float), Rect(w: float, h: float) }
const KEY_UP = 259
struct Point { x: int, y: int }
fn name(shape) = match shape {
  Circle(r) if r > 100.0 => "huge"
  Circle(_) | Square(_) => "a shape"
  Rect(w: 1, ..) => "a line"
  _ => "?"
}
print([Circle(200.0), Circle(1.0), Square(1.0), Rect(1.0, 2.0), Rect(2.0, 2.0)].map(name)) #= ["huge", "a shape", "a shape", "a line", "?"]
print(match 259 { 'a'..='z' => "letter", KEY_UP => "up", _ => "?" }) #= up
print(match Point(1, 2) { Point(x: 0, ..) => 0, Point(x, y) => x + y }, match [1, 2, 3] { [a, b, ..rest] => (a + b, rest), _ => (0, []) }) #= 3 (3, [3])
print(match (1, "a") { (2, _) => "two", (_, text) => text }, match last(xs) { null => "none", n => "n {n}" }) #= a n 2

# Operators, loosest first.
let none: int? = null
print(true or false and false, not 1 in [2], 1 + 2 == 3, 1 | 6 & 3, 1 << 2 + 1, none ?? 2 * 3, 2 + none ?? 1) #= true true true 3 8 6 3
print((-2.0).abs(), ~1, (none ?? 4)!= 4, "a" in "abc", 3 not in [1], xs.first()?.abs(), last(xs)!) #= 2.0 -2 false true true 1 2
var n = 7
n += 1; n -= 2; n *= 3; n /= 2; n %= 5; n |= 8; n ^= 1; n &= 13; n <<= 2; n >>= 1
print(n) #= 26
let set = |x| n = x
set(3)
fn reset() = n = 0
print(n) #= 3
reset()
match n { 0 => n = 5, _ => n = 6 }
let known: int? = 4
if known != null { print(known + n) } #= 9

# Errors.
let message = try { throw Error("bad", kind: "mine", errno: 3) } catch e { "{e.message} {e.kind} {e.errno} {e.trace != ""}" }
print(message) #= bad mine 3 true
