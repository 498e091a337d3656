#? dump ast types bytecode
# Generic functions, once per set of types; defaults; recursion.
fn add(a, b = 1) = a + b
fn fib(n: int) -> int { if n < 2 { n } else { fib(n - 1) + fib(n - 2) } }
var total = 0
fn count(by) { total += by }
print(add(1), add(1.5, 2), add("a", "b"), fib(5))
count(3)
