# The gate whose size is measured: read(int, void *, size_t), with the range check of its int.
extern fn read(fd: c_int, buf: *void, n: usize) -> isize
extern fn open(path: cstr, flags: c_int) -> c_int
let buffer = [0; 8]
let file = open("/dev/null", 0)
print(read(file, buffer, 64))
