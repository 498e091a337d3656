#? command --faults=trap
# expect: a call of what is no code is a fault of the function that called
extern "../../c/libfaults.so" {
  fn broken_function() -> fn(c_int) -> c_int
  fn jump_nowhere(f: *void?)
}
let f = broken_function()
try { f(1) } catch e { print(e.kind, e.message) }     #= fault fn(i32) -> i32(argument 1: 1) crashed with SIGSEGV at the address 0x40
try { jump_nowhere(null) } catch e { print(e.message) }     #= jump_nowhere(f: 0x0) crashed with SIGSEGV: it used a null pointer
try { jump_nowhere(96 as *void) } catch e { print(e.message) }     #= jump_nowhere(f: 0x60) crashed with SIGSEGV at the address 0x60
print("still here")     #= still here
