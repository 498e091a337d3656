# expect: index -1 is an error, not the last element
#? exit 1
let xs = [1, 2, 3]
let i = xs.len - 4
print(xs[i])
