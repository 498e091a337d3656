# expect: line 3, 300 does not fit `u8`, which holds 0 to 255
#? exit 2
let x: u8 = 300
print(x)
