# expect: both sides: 0.30000000000000004 and 0.3
#? exit 1
let x = 0.1 + 0.2
assert x == 0.3, "floats"

#! error: floats
#!  --> errors/runtime/assert_floats.arc:4:1
#!   |
#! 4 | assert x == 0.3, "floats"
#!   | ^^^^^^^^^^^^^^^^^^^^^^^^^
#!   |
#!   = note: left: 0.30000000000000004
#!   = note: right: 0.3
