let a = true
let b = false
if a && b { print(1) }
if a || b { print(2) }
if !a { print(3) }

#! error[habit]: `&&` is written `and`
#!  --> errors/habits/and_or_not.arc:3:6
#!   |
#! 3 | if a && b { print(1) }
#!   |      ^^
#!   |
#! help: write `and`
#!   |
#! 3 - if a && b { print(1) }
#! 3 + if a and b { print(1) }
#!   |
#!
#! error[habit]: `||` is written `or`
#!  --> errors/habits/and_or_not.arc:4:6
#!   |
#! 4 | if a || b { print(2) }
#!   |      ^^
#!   |
#! help: write `or`
#!   |
#! 4 - if a || b { print(2) }
#! 4 + if a or b { print(2) }
#!   |
#!
#! error[habit]: `!` before a value is written `not`
#!  --> errors/habits/and_or_not.arc:5:4
#!   |
#! 5 | if !a { print(3) }
#!   |    ^
#!   |
#! help: write `not`
#!   |
#! 5 - if !a { print(3) }
#! 5 + if not a { print(3) }
#!   |
