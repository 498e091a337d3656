# expect: line 3, `x` is used before it is declared (or is unknown)
#? exit 2
let x = x + 1
print(x)
