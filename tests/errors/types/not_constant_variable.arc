# expect: line 4, `n` is not known before the program runs
#? exit 2
let n = 5
const N = n * 2
print(N)

#! error[not-constant]: this is not known before the program runs
#!  --> errors/types/not_constant_variable.arc:4:11
#!   |
#! 4 | const N = n * 2
#!   |           ^
#!   |
#!   = help: a `const` is made of literals, other constants and operators; use `let` for the rest
