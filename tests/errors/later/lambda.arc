# expect: line 3, functions as values are not supported yet
#? exit 2
let twice = |x| x * 2
