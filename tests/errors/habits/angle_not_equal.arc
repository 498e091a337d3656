# expect: line 4, `<>` is written `!=`
#? exit 2
let x = 1
while x <> 3 { print(x) }

#! error[habit]: `<>` is written `!=`
#!  --> errors/habits/angle_not_equal.arc:4:9
#!   |
#! 4 | while x <> 3 { print(x) }
#!   |         ^^
#!   |
#! help: write `!=`
#!   |
#! 4 - while x <> 3 { print(x) }
#! 4 + while x != 3 { print(x) }
#!   |
