# expect: constants that need each other, run-time values, and are assigned
const A = B + 1
const B = A + 1
let n = 5
const C = n
const D = [1]
const E = print("x")
const F = 1
F = 2
var xs: [u8; n]
const G: u8 = 256
const H = 1 / 0

#! error[not-constant]: the value of `A` needs `A` itself
#!  --> errors/names/const_uses.arc:2:7
#!   |
#! 2 | const A = B + 1
#!   |       ^
#! 3 | const B = A + 1
#!   |       - by the way of this
#!
#! error[not-constant]: this is not known before the program runs
#!  --> errors/names/const_uses.arc:5:11
#!   |
#! 5 | const C = n
#!   |           ^
#!   |
#!   = help: a `const` is made of literals, other constants and operators; use `let` for the rest
#!
#! error[not-constant]: this is not known before the program runs
#!  --> errors/names/const_uses.arc:6:11
#!   |
#! 6 | const D = [1]
#!   |           ^^^
#!   |
#!   = help: a `const` is made of literals, other constants and operators; use `let` for the rest
#!
#! error[not-constant]: this is not known before the program runs
#!  --> errors/names/const_uses.arc:7:11
#!   |
#! 7 | const E = print("x")
#!   |           ^^^^^^^^^^
#!   |
#!   = help: a `const` is made of literals, other constants and operators; use `let` for the rest
#!
#! error[assign-to-let]: `F` cannot be assigned again
#!  --> errors/names/const_uses.arc:9:1
#!   |
#! 8 | const F = 1
#!   |       - a constant never changes
#! 9 | F = 2
#!   | ^
#!
#! error[not-constant]: this is not known before the program runs
#!   --> errors/names/const_uses.arc:10:14
#!    |
#! 10 | var xs: [u8; n]
#!    |              ^
#!    |
#!    = help: a `const` is made of literals, other constants and operators; use `let` for the rest
#!
#! error[constant-does-not-fit]: 256 does not fit `u8`
#!   --> errors/names/const_uses.arc:11:15
#!    |
#! 11 | const G: u8 = 256
#!    |          --   ^^^ `u8` holds 0 to 255
#!    |          |
#!    |          declared here
#!
#! error[not-constant]: this constant cannot be computed: division by zero
#!   --> errors/names/const_uses.arc:12:11
#!    |
#! 12 | const H = 1 / 0
#!    |           ^^^^^
