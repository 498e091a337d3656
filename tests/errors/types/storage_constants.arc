# expect: constants that cannot fit their place are found before running
let a: u8 = 256
let b: i8 = -129
let c: u16 = -1
let d: [u8] = [1, 2, 300]
var e: [i8; 2] = [1, 200]
struct S { x: u8, f: u32 : 2 }
print(S(256), S(1, 4))
fn f(x: i16) = x
f(40000)
let g: u32 = 1 << 32
var h: u8 = 255 + 1

#! error[constant-does-not-fit]: 256 does not fit `u8`
#!  --> errors/types/storage_constants.arc:2:13
#!   |
#! 2 | let a: u8 = 256
#!   |        --   ^^^ `u8` holds 0 to 255
#!   |        |
#!   |        declared here
#!
#! error[constant-does-not-fit]: -129 does not fit `i8`
#!  --> errors/types/storage_constants.arc:3:13
#!   |
#! 3 | let b: i8 = -129
#!   |        --   ^^^^ `i8` holds -128 to 127
#!   |        |
#!   |        declared here
#!
#! error[constant-does-not-fit]: -1 does not fit `u16`
#!  --> errors/types/storage_constants.arc:4:14
#!   |
#! 4 | let c: u16 = -1
#!   |        ---   ^^ `u16` holds 0 to 65535
#!   |        |
#!   |        declared here
#!
#! error[constant-does-not-fit]: 300 does not fit `u8`
#!  --> errors/types/storage_constants.arc:5:22
#!   |
#! 5 | let d: [u8] = [1, 2, 300]
#!   |               -------^^^-
#!   |               |      |
#!   |               |      `u8` holds 0 to 255
#!   |               an element of this list
#!
#! error[constant-does-not-fit]: 200 does not fit `i8`
#!  --> errors/types/storage_constants.arc:6:22
#!   |
#! 6 | var e: [i8; 2] = [1, 200]
#!   |                  ----^^^-
#!   |                  |   |
#!   |                  |   `i8` holds -128 to 127
#!   |                  an element of this array
#!
#! error[constant-does-not-fit]: 256 does not fit `u8`
#!  --> errors/types/storage_constants.arc:8:9
#!   |
#! 7 | struct S { x: u8, f: u32 : 2 }
#!   |            - `x` is declared here
#! 8 | print(S(256), S(1, 4))
#!   |         ^^^ `u8` holds 0 to 255
#!
#! error[constant-does-not-fit]: 4 does not fit `u32: 2`
#!  --> errors/types/storage_constants.arc:8:20
#!   |
#! 7 | struct S { x: u8, f: u32 : 2 }
#!   |                   - `f` is declared here
#! 8 | print(S(256), S(1, 4))
#!   |                    ^ `u32: 2` holds 0 to 3
#!
#! error[constant-does-not-fit]: 40000 does not fit `i16`
#!   --> errors/types/storage_constants.arc:10:3
#!    |
#!  9 | fn f(x: i16) = x
#!    |      - `x` is declared here
#! 10 | f(40000)
#!    |   ^^^^^ `i16` holds -32768 to 32767
#!
#! error[constant-does-not-fit]: 4294967296 does not fit `u32`
#!   --> errors/types/storage_constants.arc:11:14
#!    |
#! 11 | let g: u32 = 1 << 32
#!    |        ---   ^^^^^^^ `u32` holds 0 to 4294967295
#!    |        |
#!    |        declared here
#!
#! error[constant-does-not-fit]: 256 does not fit `u8`
#!   --> errors/types/storage_constants.arc:12:13
#!    |
#! 12 | var h: u8 = 255 + 1
#!    |        --   ^^^^^^^ `u8` holds 0 to 255
#!    |        |
#!    |        declared here
