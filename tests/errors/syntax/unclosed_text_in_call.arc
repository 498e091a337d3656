# expect: line 3, this text is not closed; line 4 is checked all the same
#? exit 2
print("hello)
print(hello)

#! error[unterminated-text]: this text is not closed
#!  --> errors/syntax/unclosed_text_in_call.arc:3:7
#!   |
#! 3 | print("hello)
#!   |       ^ it begins here
#!   |
#!   = help: a text that has several lines stands between `"""` and `"""`
#!
#! error[syntax]: expected `)`, `,` or an operator, found a name
#!  --> errors/syntax/unclosed_text_in_call.arc:4:1
#!   |
#! 4 | print(hello)
#!   | ^^^^^ not a name
