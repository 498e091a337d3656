# expect: line 3, `blocking` is not supported yet
#? exit 2
extern fn sleep(seconds: c_uint) -> c_uint blocking
