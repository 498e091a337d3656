# expect: line 4, 256, the value of LIMIT, does not fit `u8`
#? exit 2
const LIMIT = 256
let x: u8 = LIMIT
print(x)
