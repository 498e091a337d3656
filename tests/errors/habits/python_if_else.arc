# expect: line 4, there is no `a if c else b`
#? exit 2
let c = true
let x = 1 if c else 2
print(x)
