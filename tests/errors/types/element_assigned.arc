# expect: line 4, a `[int]` cannot stand in a `[int]` as an element
#? exit 2
var xs = [1, 2]
xs[0] = [3]
print(xs)
