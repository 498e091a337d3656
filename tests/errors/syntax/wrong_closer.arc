# expect: line 3, `)` should stand where `]` does
#? exit 2
print(max(1, 2]

#! error[unclosed-bracket]: this `(` is not closed
#!  --> errors/syntax/wrong_closer.arc:3:6
#!   |
#! 3 | print(max(1, 2]
#!   |      ^         - `)` is missing here
