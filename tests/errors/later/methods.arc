print("text".upper())
print([1, 2].map)
let xs = [3, 1]
xs.sort()
print(input("?"))
