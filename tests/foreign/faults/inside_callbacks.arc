#? command --faults=trap
# expect: a fault within a callback leaves C's innermost frames only; those around the callback go on
extern "../../c/libfaults.so" {
  fn peek(p: *c_int?) -> c_int
  fn quotient(a: c_int, b: c_int) -> c_int
  fn through(f: fn(c_int) -> c_int, x: c_int) -> c_int
  fn twice_through(f: fn(c_int) -> c_int, x: c_int) -> c_int
}
print(twice_through(|x| try { quotient(x, x - 5) } catch e { 1000 }, 5))     #= 1006
print(try { str(twice_through(|x| quotient(x, x - 6), 5)) } catch e { e.message })
#= quotient(a: 6, b: 0) crashed in libfaults.so with SIGFPE: it divided an integer by zero, or overflowed
fn deep(n: int) -> int = if n == 0 { peek(null) } else { through(|x| deep(n - 1) + 1, n) }
print(try { str(deep(5)) } catch e { e.kind }, through(|x| x, 3))     #= fault 3
# The script's own fault in a callback.
fn wild(at: int) -> int { let p = at as *c_int; *p }
print(try { str(through(wild, 8)) } catch e { e.message })     #= reading at the address 0x8, where there is no memory
print(through(|x| try { wild(x) } catch e { 7 }, 16))     #= 7
# What was deferred still runs.
var order: [str] = []
fn with_defer() -> int { defer order.push("deferred"); through(|x| { defer order.push("inner"); peek(null) }, 1) }
try { with_defer() } catch e { order.push(e.kind) }
print(order)     #= ["inner", "deferred", "fault"]
