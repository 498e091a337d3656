fn area(w, h) = w * h                       # any types for which the body makes sense
fn fib(n: int) -> int { if n < 2 { n } else { fib(n - 1) + fib(n - 2) } }
fn last[T](xs: [T]) -> T? = if xs.len == 0 { null } else { xs[xs.len - 1] }
fn greet(name, greeting = "hello") { print("{greeting}, {name}") }
greet("C", greeting: "hi")                  # arguments by name
let twice = xs.map(|x| x * 2)
pairs.each(|(k, v)| total += v)
fn counter() { var n = 0; || { n += 1; n } }
