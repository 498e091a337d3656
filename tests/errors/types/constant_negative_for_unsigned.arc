# expect: line 3, -1 does not fit `u16`
#? exit 2
let x: u16 = -1
print(x)
