# expect: three warnings: an unused let, one after return, a line starting with `-`
fn f(n: int) -> int {
  let forgotten = n
  return n + 1
  print("never")
}
let a = f(1)
- 1
print(a)     #= 2

#! warning[unused-variable]: `forgotten` is never used
#!  --> errors/warnings/several.arc:3:7
#!   |
#! 3 |   let forgotten = n
#!   |       ^^^^^^^^^
#!   |
#! help: a name that starts with `_` is meant to be unused
#!   |
#! 3 |   let _forgotten = n
#!   |       +
#!
#! warning[unreachable]: this is never reached
#!  --> errors/warnings/several.arc:5:3
#!   |
#! 4 |   return n + 1
#!   |   ------------ this never comes to an end
#! 5 |   print("never")
#!   |   ^^^^^^^^^^^^^^
#!
#! warning[unused-value]: nobody uses this value
#!  --> errors/warnings/several.arc:8:1
#!   |
#! 8 | - 1
#!   | ^ the line begins with `-`: did you mean to go on with the line before?
#!   |
#!   = help: a line goes on when it ends with an operator, or within brackets
