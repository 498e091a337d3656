# expect: line 4, slices are not supported yet
#? exit 2
let xs = [1, 2, 3]
print(xs[1..])

#! error[not-supported-yet]: a slice is not supported yet
#!  --> errors/later/slice.arc:4:7
#!   |
#! 4 | print(xs[1..])
#!   |       ^^^^^^^ not supported yet
