# Values of every kind: structs, lists, tuples, optionals, maps
struct P { x: f32, y: f32, z: f32 }
let ps = ["p": P(1, 2, 3)]
ps["q"] = P(4, 5, 6)
ps["p"].y = 20
print(ps, ps["p"].y)
let ls: [str: [int]] = [:]
ls["a"] = [1]
ls["a"].push(2)
print(ls)
let os: [str: int?] = ["n": null, "s": 4]
print(os, os["n"] ?? -1, os.get("zz") == null)
let nested = ["a": ["b": 1]]
nested["a"]["c"] = 2
print(nested, nested["a"]["b"])
let c = ps.copy()
c["p"].x = 100
print(ps["p"].x, c["p"].x, ps == c, ls == ["a": [1, 2]])

#= ["p": P(x: 1.0, y: 20.0, z: 3.0), "q": P(x: 4.0, y: 5.0, z: 6.0)] 20.0
#= ["a": [1, 2]]
#= ["n": null, "s": 4] -1 true
#= ["a": ["b": 1, "c": 2]] 1
#= 1.0 100.0 false true
