# expect: a file written and read back through descriptors
#? args {tmp}/data.bin
extern {
  fn open(path: cstr, flags: c_int, ...) -> c_int fails < 0 with "cannot open {path}"
  fn read(fd: c_int, buf: [u8], n: usize) -> isize fails < 0
  fn write(fd: c_int, buf: [u8], n: usize) -> isize fails < 0
  fn lseek(fd: c_int, offset: i64, whence: c_int) -> i64 fails < 0
  fn close(fd: c_int) -> c_int fails < 0
}
const O_RDWR_CREAT = 2 | 0o100
let fd = open(args[0], O_RDWR_CREAT, 0o644)
let data: [u8] = []
for i in 0..200 { data.push(i) }
print(write(fd, data, data.len))     #= 200
print(lseek(fd, 100, 0))     #= 100
let back: [u8] = [0; 150]
print(read(fd, back, 150), back[0], back[99], back[100])     #= 100 100 199 0
print(read(fd, back, 150))     #= 0
close(fd)
print(try { close(fd) } catch e { e.errno })     #= 9
