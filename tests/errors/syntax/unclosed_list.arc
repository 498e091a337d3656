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
