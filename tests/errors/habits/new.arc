let p = new Point(1, 2)
print(p)

#! error[habit]: there is no `new`
#!  --> errors/habits/new.arc:1:9
#!   |
#! 1 | let p = new Point(1, 2)
#!   |         ^^^
#!   |
#! help: call the type: `Point(x: 1.0)`
#!   |
#! 1 - let p = new Point(1, 2)
#! 1 + let p = Point(1, 2)
#!   |
