# expect: a number has digits on both sides of its point
print(.5)
print(5.)
let half = 1. / 2

#! error[habit]: a number has digits on both sides of its point
#!  --> errors/habits/bare_points.arc:2:7
#!   |
#! 2 | print(.5)
#!   |       ^^
#!   |
#! help: write `0.5`
#!   |
#! 2 | print(0.5)
#!   |       +
#!
#! error[habit]: a number has digits on both sides of its point
#!  --> errors/habits/bare_points.arc:3:7
#!   |
#! 3 | print(5.)
#!   |       ^^
#!   |
#! help: write `5.0`
#!   |
#! 3 | print(5.0)
#!   |         +
#!
#! error[habit]: a number has digits on both sides of its point
#!  --> errors/habits/bare_points.arc:4:12
#!   |
#! 4 | let half = 1. / 2
#!   |            ^^
#!   |
#! help: write `1.0`
#!   |
#! 4 | let half = 1.0 / 2
#!   |              +
