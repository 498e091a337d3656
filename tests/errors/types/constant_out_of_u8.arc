# expect: line 3, 300 does not fit `u8`, which holds 0 to 255
#? exit 2
let x: u8 = 300
print(x)

#! error[constant-does-not-fit]: 300 does not fit `u8`
#!  --> errors/types/constant_out_of_u8.arc:3:13
#!   |
#! 3 | let x: u8 = 300
#!   |        --   ^^^ `u8` holds 0 to 255
#!   |        |
#!   |        declared here
