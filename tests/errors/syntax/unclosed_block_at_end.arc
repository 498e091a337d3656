# expect: line 4, this `{` is not closed
#? exit 2
let n = 3
while n > 0 {
  print(n)

#! error[unclosed-bracket]: this `{` is not closed
#!  --> errors/syntax/unclosed_block_at_end.arc:4:13
#!   |
#! 4 | while n > 0 {
#!   |             ^
#! 5 |   print(n)
#!   |           - `}` is missing here
