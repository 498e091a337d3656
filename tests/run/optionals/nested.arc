# There is one null: an optional of an optional is the optional. Tuples and lists of optionals nest.
let a: (int?)? = null
let b: (int?)? = 5
print(a, b, a == null, b == null, typeof(b))     #= null 5 true false int?
let m: [str: int?] = ["set": 1, "null": null]
print(m.get("set"), m.get("null"), m.get("none"), "null" in m, "none" in m)     #= 1 null null true false
fn tell(key: str) -> str = if let n = m.get(key) { "has {n}" } else if key in m { "null" } else { "absent" }
print(tell("set"), tell("null"), tell("none"))     #= has 1 null absent
let t: ((int?, str?)?, int)? = ((null, "x"), 1)
print(t, t!.0!.1!, t!.1)     #= ((null, "x"), 1) x 1
let xs: [(int, int?)?] = [(1, null), null, (2, 3)]
print(xs, xs[0]!.1 == null, xs[1] == null, xs[2]!.1! + 1)     #= [(1, null), null, (2, 3)] true true 4
for x in xs { if let (n, k) = x { print(n, k) } }
#= 1 null
#= 2 3
