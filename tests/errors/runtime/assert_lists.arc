# expect: both sides: [1, 2, 3] and [1, 2, 4]
#? exit 1
let a = [1, 2, 3]
let b = [1, 2, 4]
assert a == b
