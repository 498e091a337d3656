let x = 1
let y = x > 0 ? "plus" : "minus"
print(y)
