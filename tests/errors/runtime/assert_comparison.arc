# A failed comparison shows both sides.
let a = 2
let b = 3
assert a * 2 == b + 2, "numbers"

#! error: numbers
#!  --> errors/runtime/assert_comparison.arc:4:1
#!   |
#! 4 | assert a * 2 == b + 2, "numbers"
#!   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#!   |
#!   = note: left: 4
#!   = note: right: 5
