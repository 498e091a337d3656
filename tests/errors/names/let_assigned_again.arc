# expect: line 4, `x` cannot be assigned again; declared with `let`, help: `var`
#? exit 2
let x = 1
x = 2
print(x)
