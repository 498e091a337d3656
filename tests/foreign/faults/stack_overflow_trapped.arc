#? command --faults=trap
# expect: C's stack overflow can be trapped again and again, in callbacks too
extern "../../c/libfaults.so" {
  fn recurse(n: c_int) -> c_int
  fn through(f: fn(c_int) -> c_int, x: c_int) -> c_int
}
var caught = 0
for i in 0..20 { try { recurse(i) } catch e { if e.message.contains("its stack is full") { caught += 1 } } }
print(caught)     #= 20
print(through(|x| try { recurse(x) } catch e { x * 2 }, 21))     #= 42
# A recursion of the script's through C is the script's stack.
fn deep(n: int) -> int { through(|x| deep(x + 1), n) }
print(try { str(deep(0)) } catch e { e.kind })     #= stack
print(through(|x| x + 1, 1))     #= 2
