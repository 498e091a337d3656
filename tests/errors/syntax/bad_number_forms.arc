# expect: lines 3 to 6, each with its own error
#? exit 2
let a = 0x
let b = 1__000_
let c = 1.5.5
let d = 1e
