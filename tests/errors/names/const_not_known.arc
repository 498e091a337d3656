fn f() = 1
const A = f()
let x = 2
const B = x + 1
print(A, B)

#! error[not-constant]: this is not known before the program runs
#!  --> errors/names/const_not_known.arc:2:11
#!   |
#! 2 | const A = f()
#!   |           ^^^
#!   |
#!   = help: a `const` is made of literals, other constants and operators; use `let` for the rest
#!
#! error[not-constant]: this is not known before the program runs
#!  --> errors/names/const_not_known.arc:4:11
#!   |
#! 4 | const B = x + 1
#!   |           ^
#!   |
#!   = help: a `const` is made of literals, other constants and operators; use `let` for the rest
