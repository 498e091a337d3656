# expect: lines 3 to 6, each is written `null`, `true` or `false`
#? exit 2
let a = None
let b = NULL
let c = True
let d = FALSE
