let n = 1
if n { print("x") }
while "text" { print("y") }
print(not 0)
let xs = [1]
if xs { print("z") }
