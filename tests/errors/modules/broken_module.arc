import "broken_parts/broken.arc"
broken.f()

#! error[unclosed-bracket]: this `(` is not closed
#!  --> errors/modules/broken_parts/broken.arc:2:5
#!   |
#! 2 | fn g( { }
#!   |     ^    - `)` is missing here
