# expect: index 5 of a list of 2, at the assignment
#? exit 1
let xs = [1, 2]
let at = xs.len + 3
xs[at] = 9
print("never")

#! error: index 5 is outside a list of length 2
#!  --> errors/runtime/index_assigned.arc:5:1
#!   |
#! 5 | xs[at] = 9
#!   | ^^^^^^^^^^
