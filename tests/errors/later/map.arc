# expect: line 3, maps are not supported yet
#? exit 2
let m = ["a": 1]
