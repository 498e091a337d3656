# expect: index 5 of a list of 2, at the assignment
#? exit 1
let xs = [1, 2]
let at = xs.len + 3
xs[at] = 9
print("never")
