# Places within places within places are read and assigned in one go.
struct A { v: [i16; 3], name: str }
struct B { items: [A; 2], one: A, pair: (int, A) }
class C { b: B, list: [B], map: [str: B] }
var b = B()
b.items[1].v[2] = 5
b.one.name = "one"
b.pair.1.v[0] = -1
b.pair.0 += 2
let c = C(b, [b, b], ["k": b])
c.b.items[0].v[1] = 7
c.list[1].items[1].v[2] += 10
c.map["k"].one.v[0] = 3
c.map["k"].one.name += "!"
print(b.items[1].v, b.one.name, b.pair)     #= [0, 0, 5] one (2, A(v: [-1, 0, 0], name: ""))
print(c.b.items[0].v, c.b.items[1].v, c.list[0].items[1].v, c.list[1].items[1].v)     #= [0, 7, 0] [0, 0, 5] [0, 0, 5] [0, 0, 15]
print(c.map["k"].one, c.list[0].one)     #= A(v: [3, 0, 0], name: "one!") A(v: [0, 0, 0], name: "one")
let i = 2
print(try { c.list[i].one.v[0] = 1; "set" } catch e { e.message }, try { c.b.items[i].name = "x"; "set" } catch e { e.message })
#= index 2 is outside a list of length 2 index 2 is outside an array of length 2
c.b.items[1] = A([1, 2, 3], "new")
c.b.items[0] = c.b.items[1]
c.b.items[1].v[0] = 100
print(c.b.items)     #= [A(v: [1, 2, 3], name: "new"), A(v: [100, 2, 3], name: "new")]
