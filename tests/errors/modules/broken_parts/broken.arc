fn f() = 1 + "a"
fn g( { }

#! error[unclosed-bracket]: this `(` is not closed
#!  --> errors/modules/broken_parts/broken.arc:2:5
#!   |
#! 2 | fn g( { }
#!   |     ^    - `)` is missing here
#!
#! error[syntax]: expected the end of the line or `{`, found `)`
#!  --> errors/modules/broken_parts/broken.arc:2:10
#!   |
#! 2 | fn g( { }
#!   |          ^ not `)`
