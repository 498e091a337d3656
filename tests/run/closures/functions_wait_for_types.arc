# A function that works on several types is a value too: its first call tells on which.
fn same(x) = x
fn add(a, b) = a + b
fn greet(name, greeting = "hi") = "{greeting} {name}"
fn is_even(n) = n % 2 == 0
fn apply(f, x) = f(x)
fn join(f, a, b) = f(a, b)
fn twice(f) = |x| f(f(x))
fn increase(n) = n + 1

print(apply(same, 3), apply(same, "a"), join(add, 1, 2), join(add, "a", "b"), join(greet, "Ada", "hello")) #= 3 a 3 ab hello Ada
print(apply(str, 5) + "!", apply(abs, -2.5), join(max, 1, 2.5), apply(len, [1, 2]), apply(chr, 65)) #= 5! 2.5 2.5 2 A
apply(print, [1]) #= [1]

let f = same
let show = str
print(f(1), show([1, 2]) + "?", twice(increase)(3)) #= 1 [1, 2]? 5

let checks = [is_even, |n| n > 3]
let table = ["even": is_even]
print(checks.map(|check| check(4)), table["even"](3), [1, 2].map(same)) #= [true, true] false [1, 2]

struct Box { x: int
  fn changed(self, by) = by(by(self.x)) }
print(Box(1).changed(increase)) #= 3
