# expect: line 4, an index is an `int`, this is `float`
#? exit 2
let xs = [1, 2, 3]
print(xs[1.0])
