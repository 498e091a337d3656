# expect: line 3, this `(` is not closed
#? exit 2
print(1 + (2 * 3)

#! error[unclosed-bracket]: this `(` is not closed
#!  --> errors/syntax/unclosed_paren_at_end.arc:3:6
#!   |
#! 3 | print(1 + (2 * 3)
#!   |      ^           - `)` is missing here
