# p + n steps by whole elements; p[i], p.field and *p reach through it; pointers compare.
struct P { x: c_short, y: c_int }
var array: [i32; 4] = [10, 20, 30, 40]
let p = &array[0]
let q = p + 2
print(*q, q[1], q[-1], *(q - 2), (p + 1)[1])     #= 30 40 20 10 30
print(p < q, q > p, p == q - 2, p != q, p <= p, (q as int) - (p as int))     #= true true true true true 8
*q = 300
q[1] += 2
*(p + 1) *= -1
print(array)     #= [10, -20, 300, 42]
let ps = [P(1, 2), P(3, 4), P(5, 6)]
var r = &ps[0]
var sum = 0
for _ in 0..ps.len { sum += r.x * r.y; r = r + 1 }
print(sum, (r - 1).y, (r as int) - (ps.ptr as int))     #= 44 6 24
var i = 0
var c = "hello".bytes().ptr
while i < 5 { i += 1; c = c + 1 }
print(*(c - 1), c[-5])     #= 111 104
