# expect: a pointer to C's own cells: read, written, seen again
extern "../../c/libcalls.so" fn some_cells() -> *i32
let p = some_cells()
p[1] = 21
*p += 1
let q = some_cells()
print(q[0], q[1], q[2], q[3])     #= 11 21 30 40
print(some_cells() == p, p + 4 == some_cells() + 4)     #= true true
