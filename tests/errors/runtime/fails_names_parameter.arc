# expect: the message "no directory called /no/such/dir"
#? exit 1
extern fn chdir(path: cstr) -> c_int fails != 0 with "no directory called {path}"
chdir("/no/such/dir")
