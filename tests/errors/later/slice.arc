# expect: line 4, slices are not supported yet
#? exit 2
let xs = [1, 2, 3]
print(xs[1..])
