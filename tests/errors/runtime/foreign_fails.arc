extern fn open(path: cstr, flags: c_int) -> c_int fails < 0 with "cannot open {path}"
let fd = open("/no/such/file", 0)
print(fd)
