#? exit 136
extern "../../c/libfaults.so" { fn quotient(a: c_int, b: c_int) -> c_int }
fn half(n: int) -> int = quotient(n, 0)
print(half(7))

#! error: quotient(a: 7, b: 0) crashed in libfaults.so with SIGFPE: it divided an integer by zero, or overflowed
#!  --> foreign/faults/divides.arc:3:26
#!   |
#! 3 | fn half(n: int) -> int = quotient(n, 0)
#!   |                          ^^^^^^^^^^^^^^
#!   in half at foreign/faults/divides.arc:3:26
#!   in top level at foreign/faults/divides.arc:4:7
