# T? of structs and tuples: several slots and a flag
struct P { x: int, y: int }
var o: P? = null
print(o)
o = P(1, 2)
print(o, o!.x, o == P(1, 2), o != null)
let xs: [P?] = [P(3, 4), null]
print(xs, xs[1] == null, xs[0]?.y)
fn find(xs: [P], x: int) -> P? { for p in xs { if p.x == x { return p } }; null }
print(find([P(1, 2)], 1), find([P(1, 2)], 9))
let m = ["a": P(5, 6)]
print(m.get("a"), m.get("b"), m.get("a")?.x)

#= null
#= P(x: 1, y: 2) 1 true true
#= [P(x: 3, y: 4), null] true 4
#= P(x: 1, y: 2) null
#= P(x: 5, y: 6) null 5
