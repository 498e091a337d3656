# expect: line 3, `total` is not declared: help `let` or `var`
#? exit 2
total = 5
print(total)
