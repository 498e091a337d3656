# Tuples: making, parts, printing, the empty one, nesting, one part
let t = (1, "a", 2.5)
print(t, t.0, t.1, t.2)
print((1,), ((1, 2), (3, 4)).1.0, typeof(t))
let (a, (b, c)) = (1, ("x", true))
print(a, b, c)
var v = (1, "one")
v.0 = 2
v.1 += "!"
print(v)
let (first, _) = v
print(first)

#= (1, "a", 2.5) 1 a 2.5
#= (1,) 3 (int, str, float)
#= 1 x true
#= (2, "one!")
#= 2
