# expect: line 3, a comment begins with `#`
#? exit 2
let x = 1 // the first
print(x)
