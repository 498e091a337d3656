let a = 0644
let b = 12abc
let c = 0xg
let d = 99999999999999999999
let e = 0b12

#! error[leading-zero]: a number does not begin with 0
#!  --> errors/syntax/bad_numbers.arc:1:9
#!   |
#! 1 | let a = 0644
#!   |         ^^^^
#!   |
#! help: an octal number is written with `0o`
#!   |
#! 1 | let a = 0o644
#!   |          +
#!
#! error[bad-number]: `12abc` is not a number
#!  --> errors/syntax/bad_numbers.arc:2:9
#!   |
#! 2 | let b = 12abc
#!   |         ^^^^^
#!   |
#!   = help: numbers are written `42`, `1_000`, `0xff`, `0o17`, `0b1010`, `1.5`, `1e9`
#!
#! error[bad-number]: `0xg` is not a number
#!  --> errors/syntax/bad_numbers.arc:3:9
#!   |
#! 3 | let c = 0xg
#!   |         ^^^
#!   |
#!   = help: numbers are written `42`, `1_000`, `0xff`, `0o17`, `0b1010`, `1.5`, `1e9`
#!
#! error[integer-too-large]: this number does not fit 64 bits
#!  --> errors/syntax/bad_numbers.arc:4:9
#!   |
#! 4 | let d = 99999999999999999999
#!   |         ^^^^^^^^^^^^^^^^^^^^
#!
#! error[bad-number]: `0b12` is not a number
#!  --> errors/syntax/bad_numbers.arc:5:9
#!   |
#! 5 | let e = 0b12
#!   |         ^^^^
#!   |
#!   = help: numbers are written `42`, `1_000`, `0xff`, `0o17`, `0b1010`, `1.5`, `1e9`
