# expect: index 0 of an empty list
#? exit 1
let xs: [int] = []
print(xs[0])
