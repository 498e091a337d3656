# Recursive calls.
import timing
fn fib(n: int) -> int { if n < 2 { n } else { fib(n - 1) + fib(n - 2) } }
let start = timing.now()
timing.report(start, fib(35))
