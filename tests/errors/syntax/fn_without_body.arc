# expect: line 3, a body is expected
#? exit 2
fn f(x: int) -> int
print(1)

#! error[syntax]: this function has no body
#!  --> errors/syntax/fn_without_body.arc:3:1
#!   |
#! 3 | fn f(x: int) -> int
#!   | ^^^^^^^^^^^^^^^^^^^
#!   |
#!   = help: write `= expression` or `{ … }` behind it; a function of C is declared with `extern fn`
