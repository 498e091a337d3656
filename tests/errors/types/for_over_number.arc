# expect: line 3, `for` cannot go over an `int`; help names 0..n
#? exit 2
for i in 10 { print(i) }

#! error[not-iterable]: `for` cannot go over an `int`
#!  --> errors/types/for_over_number.arc:3:10
#!   |
#! 3 | for i in 10 { print(i) }
#!   |          ^^
#!   |
#! help: a range counts, from 0 on
#!   |
#! 3 | for i in 0..10 { print(i) }
#!   |          +++
