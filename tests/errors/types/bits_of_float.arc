# expect: line 4, `<<` works on `int`
#? exit 2
let x = 1.5
print(x << 2)
