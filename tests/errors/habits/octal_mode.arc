# expect: line 4, a number does not begin with 0; 0o644
#? exit 2
extern fn chmod(path: cstr, mode: c_uint) -> c_int
chmod("/no/such/file", 0644)
