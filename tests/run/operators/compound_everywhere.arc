# Compound assignment to every kind of place; its parts are evaluated once.
struct P { x: int, a: [int; 2], inner: (int, str) }
class C { p: P, m: [str: int] = ["k": 1], f: float = 1 }
var log = ""
fn at(name: str, i: int) { log += name; i }
var p = P(1, [1, 2], (1, "a"))
let c = C(p)
let list = [p, p]
var t = (1, (2, 3))
let q = &p.a[1]
p.x += 10
p.a[at("a", 0)] *= 5
p.inner.0 -= 3
p.inner.1 += "b"
c.p.x <<= 4
c.p.a[at("b", 1)] |= 8
c.m["k"] += 41
c.f /= 4
list[at("c", 1)].a[at("d", 0)] -= 100
list[0].inner.1 += "!"
t.1.0 *= 10
*q %= 2
q[0] ^= 7
print(p, log)     #= P(x: 11, a: [5, 7], inner: (-2, "ab")) abcd
print(c)          #= C(p: P(x: 16, a: [1, 10], inner: (1, "a")), m: ["k": 42], f: 0.25)
print(list, t)    #= [P(x: 1, a: [1, 2], inner: (1, "a!")), P(x: 1, a: [-99, 2], inner: (1, "a"))] (1, (20, 3))
