extern fn chdir(path: cstr) -> c_int fails < 0
chdir("/no/such/folder")

#! error: chdir: No such file or directory
#!  --> errors/runtime/foreign_errno.arc:2:1
#!   |
#! 2 | chdir("/no/such/folder")
#!   | ^^^^^^^^^^^^^^^^^^^^^^^^
