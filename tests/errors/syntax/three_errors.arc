# expect: lines 3, 5 and 7, all in one run
#? exit 2
let a = 1 +
let b = 2
fn (x) = x
let c = 3
print(a b)
