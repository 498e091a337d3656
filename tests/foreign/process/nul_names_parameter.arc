# expect: exit 1: the message names function and parameter
#? exit 1
extern fn strcmp(left: cstr, right: cstr) -> c_int
let zero = chr(0)
print(strcmp("a", "b" + zero + "c"))
