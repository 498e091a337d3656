# `fails`: the error has C's own message, and errno.
extern {
  fn open(path: cstr, flags: c_int, ...) -> c_int fails < 0
  fn close(fd: c_int) -> c_int fails != 0
}
try { open("/no/such/file", 0) } catch e { print(e.message, e.kind, e.errno) }
#= open: No such file or directory os 2
try { close(-1) } catch e { print(e.message, e.errno) }
#= close: Bad file descriptor 9
let fd = open("/dev/null", 0)
print(fd > 2, close(fd))     #= true 0
