# Maps: literals, reading, writing, absence
let m = ["a": 1, "b": 2]
m["c"] = 3
m["a"] += 10
print(m, m.len, m["a"], "b" in m, "x" in m, "x" not in m)
print(m.get("b"), m.get("x"), m.get("x") ?? 0)
try { m["x"] } catch e { print(e.kind, e.message) }
try { m["x"] += 1 } catch e { print(e.kind) }
print(m.remove("a"), m.remove("a"), m)
m["a"] = 5
print(m.keys(), m.values())
let e: [int: str] = [:]
print(e, e.len)
e[-3] = "minus"
print(e)

#= ["a": 11, "b": 2, "c": 3] 3 11 true false true
#= 2 null 0
#= key the map has no key "x"
#= key
#= 11 null ["b": 2, "c": 3]
#= ["b", "c", "a"] [2, 3, 5]
#= [:] 0
#= [-3: "minus"]
