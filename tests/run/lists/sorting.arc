# sort of what has an order; sort_by a key, stable; sort_with a comparison
let xs = [3, -1, 2]
xs.sort()
print(xs)
let fs = [2.5, -0.5, 1.0]
fs.sort()
print(fs)
let ws = ["pear", "Apple", "fig", "äpfel"]
ws.sort()
print(ws)
let bytes: [u8] = [200, 3, 100]
bytes.sort()
print(bytes)
struct P { name: str, age: int }
let ps = [P("Bo", 30), P("Al", 25), P("Cy", 30)]
ps.sort_by(|p| p.age)
print(ps.map(|p| p.name))
ps.sort_by(|p| p.name)
print(ps.map(|p| p.name))
let ys = [1, 2, 3, 4]
ys.sort_with(|a, b| b - a)
print(ys)
let big: [int] = []
for i in 0..1000 { big.push(i * 7919 % 1009) }
big.sort()
var ok = true
for i in 1..big.len { if big[i - 1] > big[i] { ok = false } }
print(ok)

#= [-1, 2, 3]
#= [-0.5, 1.0, 2.5]
#= ["Apple", "fig", "pear", "äpfel"]
#= [3, 100, 200]
#= ["Al", "Bo", "Cy"]
#= ["Al", "Bo", "Cy"]
#= [4, 3, 2, 1]
#= true
