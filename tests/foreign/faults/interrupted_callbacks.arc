#? exit 130
# expect: callbacks without a loop are interrupted at the next one
extern "../../c/libfaults.so" fn interrupt_then(f: fn(c_int) -> c_int, n: c_int) -> c_int
print("before")     #= before
interrupt_then(|x| x, 2000000000)

#! error: interrupted
#!  --> foreign/faults/interrupted_callbacks.arc:5:1
#!   |
#! 5 | interrupt_then(|x| x, 2000000000)
#!   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
