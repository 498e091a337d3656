let n = 1
let x = if n > 0 { 1 } else { "two" }
let y: str = if n > 0 { "one" }
print(x, y)
