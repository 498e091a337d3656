# expect: a list that is written in the call may hold functions, which become C's there
extern "../../c/librows.so" {
  struct Calls { f: [fn(c_int) -> c_int; 2] }
  fn calls_sum(f: [fn(c_int) -> c_int], n: usize, x: c_int) -> c_int
  fn calls_of(f: *Calls, n: usize, x: c_int) -> c_int symbol "calls_sum"
}
fn one_more(x: int) -> int = x + 1
print(calls_sum([one_more, |x| x * 2], 2, 5))     #= 16
var calls = Calls([one_more, |x| x * 3])
print(calls_of(&calls, 2, 5), calls.f[1](4))     #= 21 12
calls.f[0] = |x| 100
print(calls_of(&calls, 2, 5))     #= 115
