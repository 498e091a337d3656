# expect: both sides: [1, 2, 3] and [1, 2, 4]
#? exit 1
let a = [1, 2, 3]
let b = [1, 2, 4]
assert a == b

#! error: assertion failed: a == b
#!  --> errors/runtime/assert_lists.arc:5:1
#!   |
#! 5 | assert a == b
#!   | ^^^^^^^^^^^^^
#!   |
#!   = note: left: [1, 2, 3]
#!   = note: right: [1, 2, 4]
