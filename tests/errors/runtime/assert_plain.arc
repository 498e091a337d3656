let xs = [1]
assert xs.len in 2..5, "xs has {xs.len}"

#! error: xs has 1
#!  --> errors/runtime/assert_plain.arc:2:1
#!   |
#! 2 | assert xs.len in 2..5, "xs has {xs.len}"
#!   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
