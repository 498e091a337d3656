# expect: exit 1: the message names function and parameter
#? exit 1
extern fn strcmp(left: cstr, right: cstr) -> c_int
let zero = chr(0)
print(strcmp("a", "b" + zero + "c"))

#! error: strcmp: right has a NUL at byte 1, where a cstr would end before its text does
#!  --> foreign/process/nul_names_parameter.arc:5:7
#!   |
#! 5 | print(strcmp("a", "b" + zero + "c"))
#!   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
