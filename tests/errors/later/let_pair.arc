# expect: line 3, taking a tuple apart is not supported yet
#? exit 2
let (a, b) = (1, 2)
