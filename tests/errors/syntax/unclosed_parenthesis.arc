fn f(a, b) = a + b
print(f(1, 2)
let x = 3
print(x)
