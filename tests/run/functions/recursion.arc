fn fib(n: int) -> int { if n < 2 { n } else { fib(n - 1) + fib(n - 2) } }
print(fib(20))     #= 6765
fn factorial(n) = if n <= 1 { 1 } else { n * factorial(n - 1) }
print(factorial(20))     #= 2432902008176640000
fn gcd(a: int, b: int) -> int = if b == 0 { a } else { gcd(b, a % b) }
print(gcd(1071, 462))     #= 21
fn ackermann(m: int, n: int) -> int {
  if m == 0 { n + 1 } else if n == 0 { ackermann(m - 1, 1) } else { ackermann(m - 1, ackermann(m, n - 1)) }
}
print(ackermann(2, 3))     #= 9
