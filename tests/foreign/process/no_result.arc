# expect: without `->` there is nothing
extern fn srand(seed: c_uint)
extern fn rand() -> c_int
srand(5)
let a = rand()
srand(5)
print(a == rand(), a >= 0)     #= true true
