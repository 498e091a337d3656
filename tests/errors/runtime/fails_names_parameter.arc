# expect: the message "no directory called /no/such/dir"
#? exit 1
extern fn chdir(path: cstr) -> c_int fails != 0 with "no directory called {path}"
chdir("/no/such/dir")

#! error: no directory called /no/such/dir
#!  --> errors/runtime/fails_names_parameter.arc:4:1
#!   |
#! 4 | chdir("/no/such/dir")
#!   | ^^^^^^^^^^^^^^^^^^^^^
