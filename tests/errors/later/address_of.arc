# expect: line 4, `&` is not supported yet
#? exit 2
var x = 1
let p = &x
