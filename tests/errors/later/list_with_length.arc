# expect: line 3, `[u8; n]` parameters are not supported yet
#? exit 2
extern fn read(fd: c_int, buf: [u8; n], n: usize) -> isize fails < 0

#! error[not-supported-yet]: `[T; n]` is not supported yet
#!  --> errors/later/list_with_length.arc:3:32
#!   |
#! 3 | extern fn read(fd: c_int, buf: [u8; n], n: usize) -> isize fails < 0
#!   |                                ^^^^^^^ not supported yet
