let mode = 0644
print(mode)

#! error[leading-zero]: a number does not begin with 0
#!  --> errors/habits/octal.arc:1:12
#!   |
#! 1 | let mode = 0644
#!   |            ^^^^
#!   |
#! help: an octal number is written with `0o`
#!   |
#! 1 | let mode = 0o644
#!   |             +
