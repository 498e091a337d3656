# expect: line 4, `size` is not a type
#? exit 2
let size = 4
let x: size = 5
print(x)
