# expect: line 3, a comment begins with `#`
#? exit 2
let x = 1 // the first
print(x)

#! error[syntax]: expected an expression, found `/`
#!  --> errors/habits/slashes_comment.arc:3:12
#!   |
#! 3 | let x = 1 // the first
#!   |            ^ not `/`
#!
#! error[unknown-name]: nothing is called `x` here
#!  --> errors/habits/slashes_comment.arc:4:7
#!   |
#! 4 | print(x)
#!   |       ^
