# expect: the constant cannot be computed: division by zero, line 3
#? exit 2
const BAD = 1 / 0
print(BAD)

#! error[not-constant]: this constant cannot be computed: division by zero
#!  --> errors/types/constant_division_by_zero.arc:3:13
#!   |
#! 3 | const BAD = 1 / 0
#!   |             ^^^^^
