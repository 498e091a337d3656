# expect: reading, setting, removing, what is absent; order of insertion; keys and values as lists of their own
let m = ["b": 2, "a": 1]
print(m["b"], m.get("b"), m.get("x"), m.get_or("x", 9), "a" in m, "x" in m, "x" not in m, m.len)     #= 2 2 null 9 true false true 2
print(try { m["x"] } catch e { -1 }, try { str(m["x"]) } catch e { "{e.kind}: {e.message}" })     #= -1 key: the map has no key "x"
m["c"] = 3
m["a"] = 10
print(m, m.keys(), m.values())     #= ["b": 2, "a": 10, "c": 3] ["b", "a", "c"] [2, 10, 3]
m.remove("a")
m.remove("a")
m["a"] = 4
print(m, m.len, m.is_empty())     #= ["b": 2, "c": 3, "a": 4] 3 false
m["b"] += 5
m.update("n", 0, |n| n + 1)
m.update("n", 0, |n| n + 1)
print(m["b"], m["n"], m.filter(|k, v| v > 3).keys())     #= 7 2 ["b", "a"]
var text = ""
m.each(|k, v| text += "{k}{v} ")
print(text, try { m["zz"] += 1; 0 } catch e { -1 })     #= b7 c3 a4 n2  -1
let empty: [int: str] = [:]
print(empty, empty.keys(), empty.get(1), empty.is_empty(), empty == [:], m == ["b": 7, "c": 3, "a": 4, "n": 2])     #= [:] [] null true true true
let by_pair = [(1, "x"): 1.5, (2, "y"): 2.5]
print(by_pair[(2, "y")], (1, "x") in by_pair, (1, "y") in by_pair)     #= 2.5 true false
