let s = "text"
print(s.length)
print(s.len())
let xs = [1]
xs.append(2)
print(xs.push)
print(xs.lne)
print(5.foo())
