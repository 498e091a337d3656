# expect: both sides of `<`: 5 and 3
#? exit 1
let n = 5
assert n < 3

#! error: assertion failed: n < 3
#!  --> errors/runtime/assert_less.arc:4:1
#!   |
#! 4 | assert n < 3
#!   | ^^^^^^^^^^^^
#!   |
#!   = note: left: 5
#!   = note: right: 3
