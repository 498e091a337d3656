# expect: write(2) goes round all buffers and still keeps its place
extern fn write(fd: c_int, bytes: cstr, n: usize) -> isize fails < 0
print("one")     #= one
let n = write(1, "two\n", 4)     #= two
print(n)     #= 4
let b: [u8] = [104, 105, 10]
extern fn write_bytes(fd: c_int, bytes: [u8], n: usize) -> isize fails < 0 symbol "write"
write_bytes(1, b, 3)     #= hi
print("end")     #= end
