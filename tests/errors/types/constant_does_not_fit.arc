let a: u8 = 256
let b: i8 = -129
let c: u32 = -1
let d: [u8] = [1, 2, 300]
const BIG = 9223372036854775807 + 1
print(a, b, c, d)

#! error[constant-does-not-fit]: 256 does not fit `u8`
#!  --> errors/types/constant_does_not_fit.arc:1:13
#!   |
#! 1 | let a: u8 = 256
#!   |        --   ^^^ `u8` holds 0 to 255
#!   |        |
#!   |        declared here
#!
#! error[constant-does-not-fit]: -129 does not fit `i8`
#!  --> errors/types/constant_does_not_fit.arc:2:13
#!   |
#! 2 | let b: i8 = -129
#!   |        --   ^^^^ `i8` holds -128 to 127
#!   |        |
#!   |        declared here
#!
#! error[constant-does-not-fit]: -1 does not fit `u32`
#!  --> errors/types/constant_does_not_fit.arc:3:14
#!   |
#! 3 | let c: u32 = -1
#!   |        ---   ^^ `u32` holds 0 to 4294967295
#!   |        |
#!   |        declared here
#!
#! error[constant-does-not-fit]: 300 does not fit `u8`
#!  --> errors/types/constant_does_not_fit.arc:4:22
#!   |
#! 4 | let d: [u8] = [1, 2, 300]
#!   |               -------^^^-
#!   |               |      |
#!   |               |      `u8` holds 0 to 255
#!   |               an element of this list
#!
#! error[not-constant]: this constant cannot be computed: the result does not fit `int`
#!  --> errors/types/constant_does_not_fit.arc:5:13
#!   |
#! 5 | const BIG = 9223372036854775807 + 1
#!   |             ^^^^^^^^^^^^^^^^^^^^^^^
