# expect: line 3, `int` is a type (or a conversion), not a value
#? exit 2
let x = int
print(x)
