# expect: open: No such file or directory (ENOENT), trace through read_all
#? exit 1
extern fn open(path: cstr, flags: c_int) -> c_int fails < 0
fn read_all(path: str) -> int {
  let fd = open(path, 0)
  fd
}
print(read_all("/no/such/file"))
