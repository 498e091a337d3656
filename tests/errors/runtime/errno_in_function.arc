# expect: open: No such file or directory (ENOENT), trace through read_all
#? exit 1
extern fn open(path: cstr, flags: c_int) -> c_int fails < 0
fn read_all(path: str) -> int {
  let fd = open(path, 0)
  fd
}
print(read_all("/no/such/file"))

#! error: open: No such file or directory
#!  --> errors/runtime/errno_in_function.arc:5:12
#!   |
#! 5 |   let fd = open(path, 0)
#!   |            ^^^^^^^^^^^^^
#!   in read_all at errors/runtime/errno_in_function.arc:5:12
#!   in top level at errors/runtime/errno_in_function.arc:8:7
