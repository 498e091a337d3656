# expect: the constant cannot be computed: division by zero, line 3
#? exit 2
const BAD = 1 / 0
print(BAD)

#! error[not-constant]: this is not known before the program runs
#!  --> errors/types/constant_division_by_zero.arc:3:13
#!   |
#! 3 | const BAD = 1 / 0
#!   |             ^^^^^
#!   |
#!   = help: a `const` is made of literals, other constants and operators; use `let` for the rest
