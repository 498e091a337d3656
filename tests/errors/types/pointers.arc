extern fn malloc(n: usize) -> *void
let p = malloc(4)
print(*p)
print(p[0])
print(*5)
let q = p as *i32
print(q + 1.5)
*q = "x"
