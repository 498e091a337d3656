let xs = [1, "two", 3]
let ys = [1]
ys.push("x")
ys[0] = 1.5
ys["a"] = 1
print(xs, ys)
