# expect: line 4, the call is not known before the program runs
#? exit 2
fn f() = 5
const N = f()
print(N)

#! error[not-constant]: this is not known before the program runs
#!  --> errors/types/not_constant_call.arc:4:11
#!   |
#! 4 | const N = f()
#!   |           ^^^
#!   |
#!   = help: a `const` is made of literals, other constants and operators; use `let` for the rest
