# expect: line 3, a comment begins with `#`
#? exit 2
/* a comment */
print(1)

#! error[habit]: a comment begins with `#`
#!  --> errors/habits/c_comment.arc:3:1
#!   |
#! 3 | /* a comment */
#!   | ^^
#!   |
#!   = help: write `#` in front of each line
