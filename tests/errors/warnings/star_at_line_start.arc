# expect: a warning at line 6, nobody uses this value
extern fn malloc(n: usize) -> *void
let p = malloc(8) as *i32
p[0] = 5
*p
print(p[0])     #= 5
