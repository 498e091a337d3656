# expect: line 3, `...` stands last
#? exit 2
extern fn printf(..., format: cstr) -> c_int
