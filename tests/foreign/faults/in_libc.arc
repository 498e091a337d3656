#? exit 139
# expect: the library where it happened is named, be it another one than the extern's
extern fn strlen(s: *void) -> usize
fn measure(at: int) -> int = strlen(at as *void)
print("before")     #= before
print(measure(16))

#! error: strlen(s: 0x10) crashed in libc.so.6 with SIGSEGV at the address 0x10
#!  --> foreign/faults/in_libc.arc:4:30
#!   |
#! 4 | fn measure(at: int) -> int = strlen(at as *void)
#!   |                              ^^^^^^^^^^^^^^^^^^^
#!   in measure at foreign/faults/in_libc.arc:4:30
#!   in top level at foreign/faults/in_libc.arc:6:7
