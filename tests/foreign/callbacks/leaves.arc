# Functions that call nobody are called by C without a frame; what they do wrong is said as ever, and C's registers stay what they were.
extern fn qsort(base: *void, n: usize, size: usize, compare: fn(*void, *void) -> c_int)
extern "../../c/libaggregates.so" {
  fn call_while(f: fn(c_int) -> c_int, n: c_int) -> c_int
  fn nested(f: fn(c_int) -> c_int, g: fn(c_int) -> c_int, x: c_int) -> c_int
}

fn numbers(n: int) -> [c_int] {
  let xs: [c_int] = []
  var s = 7
  for _ in 0..n { s = (s * 1103515245 + 12345) & 0x7fffffff; xs.push(s >> 12) }
  xs
}
fn is_sorted(xs: [c_int]) -> bool {
  for i in 1..xs.len { if xs[i - 1] > xs[i] { return false } }
  true
}
fn sum(xs: [c_int]) -> int = xs.fold(0, |a, x| a + x)

let up = |a: *c_int, b: *c_int| *a - *b
let xs = numbers(500)
let whole = sum(xs)
qsort(xs, 500, 4, up)
print(is_sorted(xs), sum(xs) == whole)     #= true true

# A fault at some comparison, in a load that is reached by a number of C's: the others go on, and nothing is lost or doubled.
let trap = |a: *c_int, b: *c_int| if *a % 16 == 3 { a[1 << 50] } else { *a - *b }
for _ in 0..3 {
  let ys = numbers(500)
  let error = try { qsort(ys, 500, 4, trap); "none" } catch e { e.message.split(" the ")[0] + " " + e.kind }
  print(error, sum(ys) == whole)
  qsort(ys, 500, 4, up)
  print(is_sorted(ys), sum(ys) == whole)
}
#= reading at fault true
#= true true
#= reading at fault true
#= true true
#= reading at fault true
#= true true

# Errors of arithmetic, lists and null, with the sum that C keeps meanwhile.
let list = [1, 2, 3]
var divisor = 2
fn message(f: fn(c_int) -> c_int) -> str = try { str(call_while(f, 5)) } catch e { e.message }
for _ in 0..2 {
  print(message(|x| x + 1), message(|x| 12 / (x - divisor)), message(|x| list[x]))
  print(message(|x| x * 1_000_000_000_000), message(|x| x << 62 << x))
}
#= 15 division by zero index 3 is outside a list of length 3
#= 1000000000000 does not fit i32 -9223372036854775808 does not fit i32
#= 15 division by zero index 3 is outside a list of length 3
#= 1000000000000 does not fit i32 -9223372036854775808 does not fit i32

# What is captured by value, in a cell, and not at all; changed meanwhile.
fn counted(n: int) -> (int, int) {
  var calls = 0
  let base = n * 10
  let made = call_while(|x| { calls += 1; x + base }, 4)
  (made, calls)
}
print(counted(1), counted(2))     #= (46, 4) (86, 4)

# One within another: the outer has a frame, the inner has none.
print(nested(|x| x + 1, |x| x * 3, 4))     #= 16
let outer = |x: int| call_while(|y| y + x, 3)
print(call_while(outer, 3))     #= 18
let failing = |x: int| try { call_while(|y| 6 / (y - x), 3) } catch _e { x }
print(call_while(failing, 3))     #= 3
