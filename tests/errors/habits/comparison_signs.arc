let x = 1
if x === 1 { print("same") }
if x <> 2 { print("other") }

#! error[habit]: there is no `===`
#!  --> errors/habits/comparison_signs.arc:2:6
#!   |
#! 2 | if x === 1 { print("same") }
#!   |      ^^^
#!   |
#! help: write `==`
#!   |
#! 2 - if x === 1 { print("same") }
#! 2 + if x == 1 { print("same") }
#!   |
#!
#! error[habit]: `<>` is written `!=`
#!  --> errors/habits/comparison_signs.arc:3:6
#!   |
#! 3 | if x <> 2 { print("other") }
#!   |      ^^
#!   |
#! help: write `!=`
#!   |
#! 3 - if x <> 2 { print("other") }
#! 3 + if x != 2 { print("other") }
#!   |
