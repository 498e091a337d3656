# expect: an argument that goes on the stack is checked as well
extern "../../c/libcalls.so" {
  fn narrow(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64, g: i8, h: u16, i: i64) -> i64 symbol "sum9"
}
fn call(g: int, h: int) -> str = try { str(narrow(0, 0, 0, 0, 0, 0, g, h, 0)) } catch e { e.message }
print(call(1, 1))     #= 15
print(call(200, 1))     #= narrow: g is 200, which does not fit i8 (-128 to 127)
print(call(1, -1))     #= narrow: h is -1, which does not fit u16 (0 to 65535)
