let xs = [1, 2)
print(xs)

#! error[mismatched-bracket]: `]` should stand here
#!  --> errors/syntax/mismatched_closer.arc:1:15
#!   |
#! 1 | let xs = [1, 2)
#!   |          -    ^
#!   |          |
#!   |          this `[` is to be closed
