# expect: line 4, an `int` has no elements
#? exit 2
let n = 5
print(n[0])

#! error[not-indexable]: an `int` has no elements
#!  --> errors/types/index_of_number.arc:4:7
#!   |
#! 4 | print(n[0])
#!   |       ^
