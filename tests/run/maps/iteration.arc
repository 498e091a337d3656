# `for (k, v) in map`; entries that come meanwhile are visited
let m = ["x": 1, "y": 2]
for (k, v) in m { print(k, v); if k == "x" { m["z"] = 3 } }
for entry in m { print(entry.0, entry) }
var sum = 0
for (_, v) in m { sum += v }
print(sum)
m.each(|k, v| print("{k}={v}"))

#= x 1
#= y 2
#= z 3
#= x ("x", 1)
#= y ("y", 2)
#= z ("z", 3)
#= 6
#= x=1
#= y=2
#= z=3
