# A closure may call itself through a variable, or as a function in a function.
var fact: (fn(int) -> int)? = null
fact = |n| if n < 2 { 1 } else { n * fact!(n - 1) }
print(fact!(10))     #= 3628800
fn memo() {
  let seen: [int: int] = [:]
  fn fib(n: int) -> int {
    if n < 2 { return n }
    if let known = seen.get(n) { return known }
    let value = fib(n - 1) + fib(n - 2)
    seen[n] = value
    value
  }
  fib
}
print(memo()(80))     #= 23416728348467685
fn fix(f: fn(fn(int) -> int, int) -> int) -> fn(int) -> int { fn go(n: int) -> int = f(go, n); go }
print(fix(|go, n| if n == 0 { 0 } else { n + go(n - 1) })(100))     #= 5050
