# expect: the assertion's text; nothing to compare
#? exit 1
let ready = false
assert ready, "not ready"

#! error: not ready
#!  --> errors/runtime/assert_bool.arc:4:1
#!   |
#! 4 | assert ready, "not ready"
#!   | ^^^^^^^^^^^^^^^^^^^^^^^^^
