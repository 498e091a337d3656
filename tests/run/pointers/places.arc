# Pointers to places: variables, fields, elements; stepping and reading through them
var n = 5
let p = &n
*p = 6
print(n, *p)
struct P { x: c_int, y: c_int }
var s = P(1, 2)
let q = &s
q.x = 10
(*q).y = 20
print(s, q.x + q.y)
let px = &s.x
*px = 7
print(s, *(px + 1))
let xs = [1, 2, 3]
let e = &xs[1]
*e = 20
print(xs, e[1], *(e - 1), *(xs.ptr + 2))
let list: [P] = [P(1, 1), P(2, 2)]
let third = &list[1]
third.x = 99
print(list)
var arr: [u8; 4]
let b = &arr[1]
b[0] = 200
print(arr)

#= 6 6
#= P(x: 10, y: 20) 30
#= P(x: 7, y: 20) 20
#= [1, 20, 3] 3 1 3
#= [P(x: 1, y: 1), P(x: 99, y: 2)]
#= [0, 200, 0, 0]
