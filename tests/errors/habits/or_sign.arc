# expect: line 5, `||` is written `or`
#? exit 2
let a = 1
let b = 2
while a > 5 || b > 5 { print(a) }
