fn f() {
  if true {
    print("x")

fn g() {
  print("y")
}

#! error[unclosed-bracket]: this `{` is not closed
#!  --> errors/syntax/unclosed_brace.arc:1:8
#!   |
#! 1 | fn f() {
#!   |        ^
#! ...
#! 7 | }
#!   |  - `}` is missing here
#!
#! error[unclosed-bracket]: this `{` is not closed
#!  --> errors/syntax/unclosed_brace.arc:2:11
#!   |
#! 2 |   if true {
#!   |           ^
#! ...
#! 7 | }
#!   |  - `}` is missing here
