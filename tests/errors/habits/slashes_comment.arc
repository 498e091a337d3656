# expect: line 3, a comment begins with `#`
#? exit 2
let x = 1 // the first
print(x)

#! error[habit]: a comment begins with `#`
#!  --> errors/habits/slashes_comment.arc:3:11
#!   |
#! 3 | let x = 1 // the first
#!   |           ^^
#!   |
#! help: write `#`
#!   |
#! 3 - let x = 1 // the first
#! 3 + let x = 1 # the first
#!   |
