# expect: line 3, `blocking` is not supported yet
#? exit 2
extern fn sleep(seconds: c_uint) -> c_uint blocking

#! error[not-supported-yet]: `blocking` is not supported yet
#!  --> errors/later/blocking.arc:3:11
#!   |
#! 3 | extern fn sleep(seconds: c_uint) -> c_uint blocking
#!   |           ^^^^^ not supported yet
