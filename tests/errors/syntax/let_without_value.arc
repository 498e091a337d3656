# expect: line 3, `x` needs a value
#? exit 2
let x: int
print(x)
