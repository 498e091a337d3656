# expect: line 3, this `[` is not closed, and it is `)` that should not stand on line 6
#? exit 2
let xs = [
  1,
  2,
print(xs)

#! error[unclosed-bracket]: this `[` is not closed
#!  --> errors/syntax/unclosed_list.arc:3:10
#!   |
#! 3 | let xs = [
#!   |          ^
#! ...
#! 6 | print(xs)
#!   |          - `]` is missing here
#!
#! error[type-mismatch]: expected `int`, found `()`
#!  --> errors/syntax/unclosed_list.arc:6:1
#!   |
#! 4 |   1,
#!   |   - the first element tells the type of all
#! 5 |   2,
#! 6 | print(xs)
#!   | ^^^^^^^^^ this is `()`
#!
#! error[unknown-name]: nothing is called `xs` here
#!  --> errors/syntax/unclosed_list.arc:6:7
#!   |
#! 6 | print(xs)
#!   |       ^^
