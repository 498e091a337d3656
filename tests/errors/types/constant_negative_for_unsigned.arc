# expect: line 3, -1 does not fit `u16`
#? exit 2
let x: u16 = -1
print(x)

#! error[constant-does-not-fit]: -1 does not fit `u16`
#!  --> errors/types/constant_negative_for_unsigned.arc:3:14
#!   |
#! 3 | let x: u16 = -1
#!   |        ---   ^^ `u16` holds 0 to 65535
#!   |        |
#!   |        declared here
