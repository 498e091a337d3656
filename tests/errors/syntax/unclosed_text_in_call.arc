# expect: line 3, this text is not closed; line 4 is checked all the same
#? exit 2
print("hello)
print(hello)

#! error[unclosed-bracket]: this `(` is not closed
#!  --> errors/syntax/unclosed_text_in_call.arc:3:6
#!   |
#! 3 | print("hello)
#!   |      ^
#! 4 | print(hello)
#!   |             - `)` is missing here
#!
#! error[syntax]: expected `)`, `,` or an operator, found a name
#!  --> errors/syntax/unclosed_text_in_call.arc:4:1
#!   |
#! 4 | print(hello)
#!   | ^^^^^ not a name
