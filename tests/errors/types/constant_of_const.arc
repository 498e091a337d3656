# expect: line 4, 256, the value of LIMIT, does not fit `u8`
#? exit 2
const LIMIT = 256
let x: u8 = LIMIT
print(x)

#! error[constant-does-not-fit]: 256 does not fit `u8`
#!  --> errors/types/constant_of_const.arc:4:13
#!   |
#! 4 | let x: u8 = LIMIT
#!   |        --   ^^^^^ `u8` holds 0 to 255
#!   |        |
#!   |        declared here
