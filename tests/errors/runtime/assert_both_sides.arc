# expect: both sides of the comparison are shown: 5 and 6, and the message
#? exit 1
fn check(total: int) { assert total + 1 == 5, "totals" }
check(4)
check(5)

#! error: totals
#!  --> errors/runtime/assert_both_sides.arc:3:24
#!   |
#! 3 | fn check(total: int) { assert total + 1 == 5, "totals" }
#!   |                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#!   |
#!   = note: left: 6
#!   = note: right: 5
#!   in check at errors/runtime/assert_both_sides.arc:3:24
#!   in top level at errors/runtime/assert_both_sides.arc:5:1
