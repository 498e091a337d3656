extern "../../c/libaggregates.so" {
  fn each(f: fn(c_int), n: c_int)
  fn call_while(f: fn(c_int) -> c_int, n: c_int) -> c_int
  fn call_two(f: fn(c_int, c_int) -> c_int, a: c_int, b: c_int) -> c_int
  fn keep_one(f: fn(c_int) -> c_int)
  fn call_kept(x: c_int) -> c_int
}
var n = 0
each(|i| n += i, 5)
print(n)
# Through C and back, as deep as the stack goes.
fn factorial(k: int) -> int = if k <= 1 { 1 } else { k * call_two(|a, b| factorial(a), k - 1, 0) }
print(factorial(10))
print(call_while(|i| call_while(|j| i * j, 4), 4))
fn deep(k: int) -> int { call_two(|a, b| deep(a + 1), k, 0) }
try { deep(0) } catch e { print(e.kind) }
# A closure that lives is kept, one that is kept lives.
let held = |x| x + n
keep_one(held)
for i in 0..1000 { [i, i] }
print(call_kept(5))
fn make(by: int) { keep_one(keep(|x| x * by)) }
make(7)
for i in 0..100000 { "{i}" }
print(call_kept(6))

#= 10
#= 3628800
#= 36
#= stack
#= 15
#= 42
