# expect: index 0 of an empty list
#? exit 1
let xs: [int] = []
print(xs[0])

#! error: index 0 is outside a list of length 0
#!  --> errors/runtime/index_of_empty.arc:4:7
#!   |
#! 4 | print(xs[0])
#!   |       ^^^^^
