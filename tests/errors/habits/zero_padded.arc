# expect: line 3, a number does not begin with 0; write 9
#? exit 2
print(09)

#! error[leading-zero]: a number does not begin with 0
#!  --> errors/habits/zero_padded.arc:3:7
#!   |
#! 3 | print(09)
#!   |       ^^
#!   |
#! help: leave the zero out
#!   |
#! 3 - print(09)
#! 3 + print(9)
#!   |
