# expect: exit 1: the library's path, and near names: sum_bytes
#? exit 1
extern "../../c/libcalls.so" fn sum_byts(xs: [u8], n: usize) -> i64
print(sum_byts([1], 1))

#! error: "../../c/libcalls.so" (foreign/c/../../c/libcalls.so) has no symbol "sum_byts"
#!  --> foreign/c/missing_symbol_near.arc:4:7
#!   |
#! 4 | print(sum_byts([1], 1))
#!   |       ^^^^^^^^^^^^^^^^
#!   |
#!   = help: did you mean "sum_bytes"?
