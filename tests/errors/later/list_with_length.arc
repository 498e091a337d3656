# expect: line 3, `[u8; n]` parameters are not supported yet
#? exit 2
extern fn read(fd: c_int, buf: [u8; n], n: usize) -> isize fails < 0
