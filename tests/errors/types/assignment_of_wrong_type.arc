# expect: line 5, "ten" is `str`, `total` is an `int`; where it was declared is shown
#? exit 2
var total = 0
total += 5
total = "ten"
print(total)

#! error[type-mismatch]: expected `int`, found `str`
#!  --> errors/types/assignment_of_wrong_type.arc:5:9
#!   |
#! 3 | var total = 0
#!   |     ----- `total` is an `int` since here
#! 4 | total += 5
#! 5 | total = "ten"
#!   |         ^^^^^ this is `str`
