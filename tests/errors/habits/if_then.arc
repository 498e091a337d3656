# expect: line 4, no `then`; a block stands between braces
#? exit 2
let x = 1
if x > 0 then print("plus") end

#! error[habit]: there is no `then`
#!  --> errors/habits/if_then.arc:4:10
#!   |
#! 4 | if x > 0 then print("plus") end
#!   |          ^^^^
#!   |
#! help: a block stands between `{` and `}`
#!   |
#! 4 - if x > 0 then print("plus") end
#! 4 + if x > 0 { print("plus") }
#!   |
