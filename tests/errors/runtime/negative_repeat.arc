# expect: a list cannot have -1 elements
#? exit 1
let n = "".len - 1
let xs = [0; n]
print(xs.len)
