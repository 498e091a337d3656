#? command --faults=trap
extern "../../c/libfaults.so" {
  fn peek(p: *c_int?) -> c_int
  fn poke(p: *void, x: c_int)
  fn quotient(a: c_int, b: c_int) -> c_int
  fn illegal(x: c_int)
  fn through(f: fn(c_int) -> c_int, x: c_int) -> c_int
  fn recurse(n: c_int) -> c_int
}
extern fn strlen(s: *void) -> usize
try { peek(null) } catch e { print(e.message, e.kind) }
try { poke(16 as *void, 7) } catch e { print(e.message) }
try { quotient(7, 0) } catch e { print(e.message) }
try { illegal(-5) } catch e { print(e.message) }
print(quotient(7, 2))
try { recurse(0) } catch e { print(e.kind) }
# Within a callback; the call around it returns.
print(through(|x| try { peek(8 as *c_int) } catch e { x + 1 }, 41))
try { through(|x| peek(8 as *c_int), 1) } catch e { print(e.kind) }
var caught = 0
for i in 0..100000 { try { peek(null) } catch e { caught += 1 } }
print(caught)
var floats = 0.0
for i in 0..10 { floats += 0.5; try { peek(null) } catch e { floats += 1.0 } }
print(floats)

#= peek(p: 0x0) crashed in libfaults.so with SIGSEGV: it used a null pointer fault
#= poke(p: 0x10, x: 7) crashed in libfaults.so with SIGSEGV at the address 0x10
#= quotient(a: 7, b: 0) crashed in libfaults.so with SIGFPE: it divided an integer by zero, or overflowed
#= illegal(x: -5) crashed in libfaults.so with SIGILL: it ran into what is no instruction
#= 3
#= fault
#= 42
#= fault
#= 100000
#= 15.0
