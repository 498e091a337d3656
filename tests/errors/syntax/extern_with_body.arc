# expect: line 3, an extern has no body
#? exit 2
extern fn abs(x: c_int) -> c_int { x }

#! error[syntax]: an `extern` has no body: the library has it
#!  --> errors/syntax/extern_with_body.arc:3:34
#!   |
#! 3 | extern fn abs(x: c_int) -> c_int { x }
#!   |                                  ^
#!   |
#!   = help: a function of the script is declared with `fn` alone
