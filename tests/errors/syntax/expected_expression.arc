let x =
let y = 2
print(1 + )
