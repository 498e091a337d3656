# expect: line 4, no `then`; a block stands between braces
#? exit 2
let x = 1
if x > 0 then print("plus") end
