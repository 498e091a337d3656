# A pointer steps by whole elements; pointers compare by address.
let xs: [i32] = [10, 20, 30]
let p = xs.ptr
print(p[0], p[2], *(p + 1))     #= 10 30 20
let q = p + 2
print(*q, *(q - 1), q == p + 2, q != p, p < q)     #= 30 20 true true true
print((q as int) - (p as int))     #= 8
q[0] = 33
print(xs)     #= [10, 20, 33]
let floats: [f64] = [1.5, 2.5]
print(floats.ptr[1])     #= 2.5
