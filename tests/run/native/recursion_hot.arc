# Recursion that gets hot: deep, mutual, twofold, with floats and tuples along.
fn sum(n: int) -> int = if n == 0 { 0 } else { n + sum(n - 1) }
fn is_even(n: int) -> bool = if n == 0 { true } else { is_odd(n - 1) }
fn is_odd(n: int) -> bool = if n == 0 { false } else { is_even(n - 1) }
fn fib(n: int) -> int = if n < 2 { n } else { fib(n - 1) + fib(n - 2) }
fn ackermann(m: int, n: int) -> int = if m == 0 {
  n + 1
} else if n == 0 {
  ackermann(m - 1, 1)
} else {
  ackermann(m - 1, ackermann(m, n - 1))
}
fn halves(n: int, x: float) -> float = if n == 0 { x } else { x + halves(n - 1, x * 0.5) * 0.5 }
fn both(n: int, a: int, b: float) -> (int, float) =
  if n == 0 { (a, b) } else { both(n - 1, a + n, b + 0.5) }
print(sum(10000), is_even(10000), is_odd(10000))  #= 50005000 true false
print(fib(17), ackermann(2, 8), both(10000, 0, 0.0))  #= 1597 19 (50005000, 5000.0)
print(halves(1, 1.0), halves(10000, 3.0))  #= 1.25 4.0
var turns = 0
fn hanoi(n: int, from: int, to: int, by: int) {
  if n > 0 { hanoi(n - 1, from, by, to); turns += from * to; hanoi(n - 1, by, to, from) }
}
hanoi(11, 1, 3, 2)
print(turns)  #= 7505
fn endless(n: int) -> int = endless(n + 1) + 1
print(try { endless(0) } catch e { -1 }, sum(1000))  #= -1 500500
