fn f() = 1
const A = f()
let x = 2
const B = x + 1
print(A, B)
