# `let` is set once, `var` again; both may have a type, a pattern, and no value where zero will do.
let a = 1
var b = 2
b = b + a
let c: float = 3
var d: int
var e: str
var f: [int]
var g: (int, bool)
var h: int?
var i: [u8; 2]
d += 1
e += "x"
f.push(1)
g.0 = 5
print(b, c, d, e, f, g, h, i)     #= 3 3.0 1 x [1] (5, false) null [0, 0]
let (x, (y, _), [..]) = (1, (2, 3), [4])
var (p, q) = (1, 2)
p += q
q = p
print(x + y, p, q)     #= 3 3 3
struct S { n: int, m: int }
let S(n, m: other) = S(1, 2)
let S(m: only, ..) = S(3, 4)
print(n, other, only)     #= 1 2 4
let _ = a
let (only_one,) = (9,)
print(only_one)     #= 9
