var x = 1
let y = x = 2
print(x += 1)
