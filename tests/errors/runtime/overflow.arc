var n = 1
for i in 0..100 { n *= 3 }

#! error: 4052555153018976267 * 3 overflows
#!  --> errors/runtime/overflow.arc:2:19
#!   |
#! 2 | for i in 0..100 { n *= 3 }
#!   |                   ^^^^^^
