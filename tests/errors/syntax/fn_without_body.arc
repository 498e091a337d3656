# expect: line 3, a body is expected
#? exit 2
fn f(x: int) -> int
print(1)

#! error[syntax]: expected `{` or `=`, found the end of the line
#!  --> errors/syntax/fn_without_body.arc:3:20
#!   |
#! 3 | fn f(x: int) -> int
#!   |                    ^ not the end of the line
