#? exit 139
extern "../../c/libfaults.so" {
  fn peek(p: *c_int?) -> c_int
  fn through(f: fn(c_int) -> c_int, x: c_int) -> c_int
}
fn inner(x: int) { through(|y| peek(16 as *c_int), x) }
print("before")     #= before
defer print("not even this")
try { inner(3) } catch e { print("nor this") }

#! error: peek(p: 0x10) crashed in libfaults.so with SIGSEGV at the address 0x10
#!  --> foreign/faults/ends_the_process.arc:6:32
#!   |
#! 6 | fn inner(x: int) { through(|y| peek(16 as *c_int), x) }
#!   |                                ^^^^^^^^^^^^^^^^^^
#!   in lambda at foreign/faults/ends_the_process.arc:6:32
#!   in inner at foreign/faults/ends_the_process.arc:6:20
#!   in top level at foreign/faults/ends_the_process.arc:9:7
