# expect: line 3, an extern has no body
#? exit 2
extern fn abs(x: c_int) -> c_int { x }

#! error[syntax]: expected the end of the line, `blocking`, `fails` or `symbol`, found `{`
#!  --> errors/syntax/extern_with_body.arc:3:34
#!   |
#! 3 | extern fn abs(x: c_int) -> c_int { x }
#!   |                                  ^ not `{`
