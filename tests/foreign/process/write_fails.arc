# expect: a bad file descriptor: errno 9
extern fn write(fd: c_int, bytes: cstr, n: usize) -> isize fails < 0
print(try { write(-1, "x", 1) } catch e { e.errno })     #= 9
print(try { write(-1, "x", 1); "" } catch e { e.kind })     #= os
