# expect: line 3, a comment begins with `#`
#? exit 2
/* a comment */
print(1)

#! error[syntax]: expected a statement, found `/`
#!  --> errors/habits/c_comment.arc:3:1
#!   |
#! 3 | /* a comment */
#!   | ^ not `/`
