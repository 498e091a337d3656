# Fixed arrays: lengths and constant indices are checked before running
#? exit 2
var a: [u8; 3] = [1, 2, 3, 4]
var b: [u8; 2] = [1, 300]
var c: [u8; 2]
c[2] = 1
print(c[5])
const N = -1
var d: [int; N]
let n = 3
var e: [int; n]

#! error[array-length]: 4 elements for an array of 3
#!  --> errors/data/arrays.arc:3:18
#!   |
#! 3 | var a: [u8; 3] = [1, 2, 3, 4]
#!   |                  ^^^^^^^^^^^^
#!
#! error[constant-does-not-fit]: 300 does not fit `u8`
#!  --> errors/data/arrays.arc:4:22
#!   |
#! 4 | var b: [u8; 2] = [1, 300]
#!   |                  ----^^^-
#!   |                  |   |
#!   |                  |   `u8` holds 0 to 255
#!   |                  an element of this array
#!
#! error[index-outside]: the index 2 is outside an array of 2
#!  --> errors/data/arrays.arc:6:3
#!   |
#! 6 | c[2] = 1
#!   |   ^
#!
#! error[index-outside]: the index 5 is outside an array of 2
#!  --> errors/data/arrays.arc:7:9
#!   |
#! 7 | print(c[5])
#!   |         ^
#!
#! error[array-length]: an array has no negative length
#!  --> errors/data/arrays.arc:9:14
#!   |
#! 9 | var d: [int; N]
#!   |              ^
#!
#! error[not-constant]: this is not known before the program runs
#!   --> errors/data/arrays.arc:11:14
#!    |
#! 11 | var e: [int; n]
#!    |              ^
#!    |
#!    = help: a `const` is made of literals, other constants and operators; use `let` for the rest
