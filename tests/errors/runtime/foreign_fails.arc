extern fn open(path: cstr, flags: c_int) -> c_int fails < 0 with "cannot open {path}"
let fd = open("/no/such/file", 0)
print(fd)

#! error: cannot open /no/such/file
#!  --> errors/runtime/foreign_fails.arc:2:10
#!   |
#! 2 | let fd = open("/no/such/file", 0)
#!   |          ^^^^^^^^^^^^^^^^^^^^^^^^
