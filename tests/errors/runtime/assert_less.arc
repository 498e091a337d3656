# expect: both sides of `<`: 5 and 3
#? exit 1
let n = 5
assert n < 3
