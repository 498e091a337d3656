# expect: line 3, the body ends with a `let`, which gives no value, but `int` is written
#? exit 2
fn f() -> int {
  let x = 1
  print(x)
}
print(f())

#! error[block-without-value]: this must give an `int`, but ends without a value
#!  --> errors/types/function_without_value.arc:6:1
#!   |
#! 3 | fn f() -> int {
#!   |           --- the result is declared here
#! ...
#! 6 | }
#!   | ^
#!   |
#!   = help: the value of a block is its last expression
