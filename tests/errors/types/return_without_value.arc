# expect: line 4, `return` gives no value where `int` is wanted
#? exit 2
fn f(n: int) -> int {
  if n > 0 { return }
  n
}
print(f(1))

#! error[block-without-value]: this must give an `int`, but ends without a value
#!  --> errors/types/return_without_value.arc:4:14
#!   |
#! 3 | fn f(n: int) -> int {
#!   |                 --- the result is declared here
#! 4 |   if n > 0 { return }
#!   |              ^^^^^^
#!   |
#!   = help: the value of a block is its last expression
