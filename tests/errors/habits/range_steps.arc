# expect: ranges with a step
for i in 0..10 step 2 { print(i) }
for i in 0..10..2 { print(i) }

#! error[habit]: a range counts by one
#!  --> errors/habits/range_steps.arc:2:16
#!   |
#! 2 | for i in 0..10 step 2 { print(i) }
#!   |                ^^^^
#!   |
#!   = help: other steps are made with `while`, or with `from + i * step`
#!
#! error[habit]: a range counts by one
#!  --> errors/habits/range_steps.arc:3:15
#!   |
#! 3 | for i in 0..10..2 { print(i) }
#!   |               ^^
#!   |
#!   = help: other steps are made with `while`, or with `from + i * step`
