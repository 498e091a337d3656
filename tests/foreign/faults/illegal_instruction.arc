#? exit 132
extern "../../c/libfaults.so" fn illegal(x: c_int)
print("before")     #= before
illegal(-5)
print("never")

#! error: illegal(x: -5) crashed in libfaults.so with SIGILL: it ran into what is no instruction
#!  --> foreign/faults/illegal_instruction.arc:4:1
#!   |
#! 4 | illegal(-5)
#!   | ^^^^^^^^^^^
