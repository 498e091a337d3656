# expect: named functions, generic ones, defaults, methods in lambdas, externs, and C's own pointers: all can be called back
extern "../../c/libaggregates.so" {
  fn call_two(f: fn(c_int, c_int) -> c_int, a: c_int, b: c_int) -> c_int
  fn operation(which: c_int) -> fn(c_int, c_int) -> c_int
}
extern fn labs(x: c_long) -> c_long
fn named(a: int, b: int) -> int = a * 100 + b
fn generic(a, b) = a - b
fn with_default(a, b, c = 1000) = a + b + c
class Scale { by: int
  fn apply(self, a: int, b: int) -> int = self.by * (a + b) }
let scale = Scale(7)
let typed: fn(int, int) -> int = |a, b| a
print(call_two(named, 3, 4), call_two(generic, 3, 4), call_two(typed, 3, 4))     #= 304 -1 3
print(call_two(|a, b| with_default(a, b), 3, 4), call_two(|a, b| scale.apply(a, b), 3, 4))     #= 1007 49
print(call_two(operation(1), 3, 4), call_two(|a, b| labs(a - b), 3, 4))     #= 12 1
fn choose(plus: bool) -> fn(int, int) -> int = if plus { |a, b| a + b } else { |a, b| a * b }
print(call_two(choose(true), 3, 4), call_two(choose(false), 3, 4))     #= 7 12
# The same function twice is one pointer to C.
fn recursive(a: int, b: int) -> int = if a == 0 { b } else { call_two(recursive, a - 1, b + a) }
print(call_two(recursive, 10, 0))     #= 55
