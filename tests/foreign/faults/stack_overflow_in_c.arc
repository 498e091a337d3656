#? exit 139
extern "../../c/libfaults.so" fn recurse(n: c_int) -> c_int
print("before")     #= before
recurse(0)

#! error: recurse(n: 0) crashed in libfaults.so with SIGSEGV: its stack is full, as of a recursion without end
#!  --> foreign/faults/stack_overflow_in_c.arc:4:1
#!   |
#! 4 | recurse(0)
#!   | ^^^^^^^^^^
