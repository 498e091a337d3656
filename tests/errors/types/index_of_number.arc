# expect: line 4, an `int` has no elements
#? exit 2
let n = 5
print(n[0])
