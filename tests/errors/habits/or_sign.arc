# expect: line 5, `||` is written `or`
#? exit 2
let a = 1
let b = 2
while a > 5 || b > 5 { print(a) }

#! error[habit]: `||` is written `or`
#!  --> errors/habits/or_sign.arc:5:13
#!   |
#! 5 | while a > 5 || b > 5 { print(a) }
#!   |             ^^
#!   |
#! help: write `or`
#!   |
#! 5 - while a > 5 || b > 5 { print(a) }
#! 5 + while a > 5 or b > 5 { print(a) }
#!   |
