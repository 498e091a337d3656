# expect: line 4, a call without a result cannot be an operand of `+`
#? exit 2
fn nothing() { print("x") }
let y = nothing() + 1
print(y)
