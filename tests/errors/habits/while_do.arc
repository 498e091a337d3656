# expect: line 4, no `do`; a block stands between braces
#? exit 2
var x = 1
while x > 0 do x -= 1 end
