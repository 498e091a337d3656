# expect: line 4, `===` is written `==`
#? exit 2
let x = 1
print(x === 1)
