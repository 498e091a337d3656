# A struct is copied when it is assigned, passed, returned, stored, captured by value of a list, or read out.
struct P { x: int, inner: [int; 2] }
fn change(p: P) -> P { p.x = 100; p.inner[0] = 100; p }
var p = P(1, [1, 1])
var q = p
q.x = 2
let changed = change(p)
let list = [p, p]
list[0].x = 3
let out = list[0]
list[0].inner[1] = 30
let map = ["p": p]
map["p"].x = 4
let t = (p, p)
var u = t
u.0.x = 5
class C { p: P }
let c = C(p)
c.p.x = 6
var o: P? = p
if let inside = o { q = inside }
p.x = 7
print(p.x, q.x, changed, list[0], list[1].x, out.inner, map["p"].x, t.0.x, u.0.x, c.p.x, o!.x)
#= 7 1 P(x: 100, inner: [100, 1]) P(x: 3, inner: [1, 30]) 1 [1, 1] 4 1 5 6 1
for item in list { print(item.x) }
#= 3
#= 1
let ps = list.map(|one| one.x * 2)
print(ps, list.filter(|one| one.x > 1).len)     #= [6, 2] 1
