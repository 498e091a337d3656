# expect: line 4, a `[int]` cannot stand in a `[int]` as an element
#? exit 2
var xs = [1, 2]
xs[0] = [3]
print(xs)

#! error[type-mismatch]: expected `int`, found `[int]`
#!  --> errors/types/element_assigned.arc:4:9
#!   |
#! 4 | xs[0] = [3]
#!   | -----   ^^^ this is `[int]`
#!   | |
#!   | this holds `int`
