# expect: line 4, a `while` has no value to give
#? exit 2
var n = 0
let x = while n < 5 { n += 1; if n == 3 { break n } }
print(x)
