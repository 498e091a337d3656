# expect: what a callback takes and gives may be functions of C's, to any depth
extern "../../c/libfunctions.so" {
  struct Pair { x: f64, y: c_long }
  struct Operations { apply: fn(fn(c_int) -> c_int, c_int) -> c_int, make: (fn(c_int) -> (fn(c_int) -> c_int)?)? }
  fn give_function(f: fn(fn(c_int) -> c_int, c_int) -> c_int, x: c_int) -> c_int
  fn give_null(f: fn(fn(c_int) -> c_int, c_int) -> c_int, x: c_int) -> c_int
  fn give_either(f: fn((fn(c_int) -> c_int)?, c_int) -> c_int, which: c_int) -> c_int
  fn call_made(make: fn(c_int) -> fn(c_int) -> c_int, n: c_int, x: c_int) -> c_int
  fn call_perhaps(make: fn(c_int) -> (fn(c_int) -> c_int)?, n: c_int, x: c_int) -> c_int symbol "call_made"
  fn call_made_twice(make: fn(c_int) -> fn(c_int) -> fn(c_int) -> c_int, a: c_int, b: c_int, c: c_int) -> c_int
  fn give_applier(f: fn(fn(fn(c_int) -> c_int, c_int) -> c_int, c_int) -> c_int, x: c_int) -> c_int
  fn same_back(f: fn(fn(c_int) -> c_int) -> fn(c_int) -> c_int) -> c_int
  fn give_on_pair(f: fn(fn(Pair) -> Pair, f64, cstr) -> f64, given: fn(Pair) -> Pair) -> f64
  fn keep_made(make: fn(c_int) -> fn(c_int) -> c_int, n: c_int)
  fn call_kept_made(x: c_int) -> c_int
  fn applier() -> fn(fn(c_int) -> c_int, c_int) -> c_int
  fn maker_of(f: fn(c_int) -> fn(c_int) -> c_int) -> fn(c_int) -> fn(c_int) -> fn(c_int) -> c_int
  fn use_operations(operations: Operations, x: c_int) -> c_int
  fn own_operations() -> Operations
  fn operation_of(which: c_int) -> fn(c_int) -> c_int
  fn same_pointer(a: fn(c_int) -> c_int, b: fn(c_int) -> c_int) -> bool
}
# C's functions arrive as function values.
print(give_function(|f, x| f(x) + 1, 5))     #= -3989
fn apply(f: fn(c_int) -> c_int, x: int) -> int = f(f(x))
print(give_function(apply, 3))     #= 3012
let seen = []
give_function(|f, x| { seen.push(f); 0 }, 0)
print(seen.map(|f| f(7)))     #= [14, -7]
print(try { str(give_null(|f, x| 1, 2)) } catch e { "{e.kind}: {e.message}" })     #= null: C called back lambda (functions_in_callbacks.arc:30) with null for argument 1
print(give_either(|f, x| if let g = f { g(x) } else { 99 }, 3), give_either(|f, x| if let g = f { g(x) } else { 99 }, 0))     #= 6 99

# What a callback gives becomes a function of C's.
print(call_made(|n| |x| x * n, 6, 7))     #= 42
fn times(n: int) -> fn(int) -> int = |x| x * n
print(call_made(times, 3, 5), call_made(|n| if n > 0 { times(n) } else { |x| x - 1 }, -1, 5))     #= 15 4
print(call_perhaps(|n| null, 1, 2), call_perhaps(|n| times(n), 8, 2))     #= -1 16
print(call_made_twice(|a| |b| |c| a * 100 + b * 10 + c, 1, 2, 3))     #= 123
print(give_applier(|apply, x| apply(|y| y + 10, x) + apply(times(2), x), 1))     #= 25
print(same_back(|f| f), same_back(|f| |x| f(x) + 1))     #= 142 43
print(give_on_pair(|f, x, text| { let p = f(Pair(x, text.len)); p.x * 10.0 + float(p.y) }, |p| Pair(p.x * 2.0, p.y + 1)))     #= 15.0

# As values and in fields.
let twice = applier()
print(twice(|x| x * 3, 2), give_function(twice, 5))     #= 18 5020
print(maker_of(|a| |b| a - b)(0)(10)(3))     #= 7
print(use_operations(Operations(|f, x| f(x) + f(1), |n| |x| x * n), 5))     #= 30
print((own_operations().apply)(|x| x * x, 3), own_operations().make == null)     #= 81 true

# Errors within wait, through all of C's frames.
print(try { str(give_applier(|apply, x| apply(|y| throw Error("deep {y}"), x), 4)) } catch e { e.message })     #= deep 4
print(try { str(give_function(|f, x| f(x << 40), 4)) } catch e { e.kind })     #= range
print(try { str(call_made(|n| |x| x << 40, 1, 2)) } catch e { e.kind })     #= range

# A function that was given lives as long as something has it.
keep_made(|n| keep(times(n)), 9)
for i in 0..100 { call_made(|n| |x| x + n + i, 1, 2); let _garbage = "{i}".repeat(5000) }
print(call_kept_made(3))     #= 27
# C's own functions go back as they came, and different ones stay different.
let both = []
for i in 0..4 { both.push(operation_of(i)) }
print(both.map(|f| f(5)))     #= [10, -5, 10, -5]
print(same_pointer(both[0], both[2]), same_pointer(both[0], both[1]), same_pointer(|x| x, |x| x))     #= true false false
