# expect: line 5, `&&` is written `and`
#? exit 2
let a = 1
let b = 2
let both = a > 0 && b > 0
print(both)

#! error[habit]: `&&` is written `and`
#!  --> errors/habits/and_sign.arc:5:18
#!   |
#! 5 | let both = a > 0 && b > 0
#!   |                  ^^
#!   |
#! help: write `and`
#!   |
#! 5 - let both = a > 0 && b > 0
#! 5 + let both = a > 0 and b > 0
#!   |
