let a = 1 let b = 2
print(1) print(2)
