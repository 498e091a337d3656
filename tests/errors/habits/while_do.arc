# expect: line 4, no `do`; a block stands between braces
#? exit 2
var x = 1
while x > 0 do x -= 1 end

#! error[habit]: there is no `do`
#!  --> errors/habits/while_do.arc:4:13
#!   |
#! 4 | while x > 0 do x -= 1 end
#!   |             ^^
#!   |
#! help: a block stands between `{` and `}`
#!   |
#! 4 - while x > 0 do x -= 1 end
#! 4 + while x > 0 { x -= 1 }
#!   |
