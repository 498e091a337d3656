#? exit 130
# expect: every kind of loop and recursion can be interrupted, `try` and `defer` or not
extern "../../c/libfaults.so" fn interrupt_soon(milliseconds: c_int)
interrupt_soon(30)
defer print("not deferred either")
fn endless(n: int) -> int { var k = n; loop { try { if k < 0 { throw Error("no") } } catch e { k = 1 }; k = (k + 1) % 1000 } }
print("before")     #= before
try { endless(1) } catch e { print("not this") }

#! error: interrupted
#!  --> foreign/faults/interrupted_loop.arc:6:40
#!   |
#! 6 | fn endless(n: int) -> int { var k = n; loop { try { if k < 0 { throw Error("no") } } catch e { k = 1 }; k = (k + 1) % 1000 } }
#!   |                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#!   in endless at foreign/faults/interrupted_loop.arc:6:40
#!   in top level at foreign/faults/interrupted_loop.arc:8:7
