# expect: line 5, `&&` is written `and`
#? exit 2
let a = 1
let b = 2
let both = a > 0 && b > 0
print(both)
