# expect: line 5, `}` should stand where `)` does; the `{` of line 3 is shown
#? exit 2
fn f() {
  print(1)
)

#! error[unclosed-bracket]: this `{` is not closed
#!  --> errors/syntax/wrong_closer_of_block.arc:3:8
#!   |
#! 3 | fn f() {
#!   |        ^
#! 4 |   print(1)
#! 5 | )
#!   |  - `}` is missing here
#!
#! error[stray-bracket]: this closes nothing
#!  --> errors/syntax/wrong_closer_of_block.arc:5:1
#!   |
#! 5 | )
#!   | ^
