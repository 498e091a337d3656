# One generic function, hot with ints, floats, texts, tuples and structs in turn: each has its own code.
struct Point { x: f64, y: f64 }
class Stack[T] {
  items: [T] = []
  fn push(self, x: T) { self.items.push(x) }
  fn pop(self) -> T? = self.items.pop()
}
fn largest(xs) { var best = xs[0]; for x in xs { if x > best { best = x } }; best }
fn total(xs, start) { var sum = start; for x in xs { sum += x }; sum }
fn second[A, B](p: (A, B)) -> B = p.1
fn pick[T](which: bool, a: T, b: T) -> T = if which { a } else { b }
fn many[T](n: int, a: T, b: T) -> (T, int) {
  var kept = a
  var changes = 0
  for i in 0..n { let next = pick(i % 3 == 0, a, b); if next != kept { changes += 1 }; kept = next }
  (kept, changes)
}
print(many(3001, 1, 2), many(3001, 0.5, -0.5), many(2001, "a", "b"))  #= (1, 2000) (0.5, 2000) ("b", 1333)
print(many(3000, (1, 0.5), (1, 0.25)), many(3000, true, false))  #= ((1, 0.25), 1999) (false, 1999)
print(many(3001, Point(1.0, 2.0), Point(1.0, 3.0)))  #= (Point(x: 1.0, y: 2.0), 2000)
let (ints, floats, texts): ([int], [float], [str]) = ([], [], [])
for i in 0..2000 { let n = i * 7 % 2000; ints.push(n); floats.push(n * 0.5); texts.push("{n}") }
print(largest(ints), largest(floats), largest(texts), total(ints, 0), total(floats, 0.5))  #= 1999 999.5 999 1999000 999500.5
let (numbers, words): (Stack[float], Stack[(int, str)]) = (Stack(), Stack())
for i in 0..2000 {
  numbers.push(i * 0.25)
  words.push((i, "w{i % 3}"))
  if i % 2 == 1 { numbers.pop(); words.pop() }
}
print(numbers.items.len, numbers.pop(), words.pop(), second(words.items[3]), second((1, 2.5)))  #= 1000 499.5 (1998, "w0") w0 2.5
