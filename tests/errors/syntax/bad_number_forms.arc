# expect: lines 3 to 6, each with its own error
#? exit 2
let a = 0x
let b = 1__000_
let c = 1.5.5
let d = 1e

#! error[bad-number]: `0x` is not a number
#!  --> errors/syntax/bad_number_forms.arc:3:9
#!   |
#! 3 | let a = 0x
#!   |         ^^
#!   |
#!   = help: numbers are written `42`, `1_000`, `0xff`, `0o17`, `0b1010`, `1.5`, `1e9`
#!
#! error[unknown-member]: `float` has no `5`
#!  --> errors/syntax/bad_number_forms.arc:5:9
#!   |
#! 5 | let c = 1.5.5
#!   |         ^^^^^
#!
#! error[bad-number]: `1e` is not a number
#!  --> errors/syntax/bad_number_forms.arc:6:9
#!   |
#! 6 | let d = 1e
#!   |         ^^
#!   |
#!   = help: numbers are written `42`, `1_000`, `0xff`, `0o17`, `0b1010`, `1.5`, `1e9`
