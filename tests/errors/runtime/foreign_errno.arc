extern fn chdir(path: cstr) -> c_int fails < 0
chdir("/no/such/folder")
