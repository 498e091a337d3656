# Foreign calls within arguments of foreign calls, at every depth.
extern {
  fn abs(x: c_int) -> c_int
  fn strlen(s: cstr) -> usize
  fn atoi(s: cstr) -> c_int
}
print(abs(abs(-3) - abs(-10)))     #= 7
print(atoi(str(strlen("four")) + str(abs(-2))))     #= 42
fn deep(n: int) -> int = if n == 0 { abs(-1) } else { abs(-deep(n - 1)) + 1 }
print(deep(100))     #= 101
