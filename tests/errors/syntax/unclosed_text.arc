let s = "no end
print(s)

#! error[unterminated-text]: this text is not closed
#!  --> errors/syntax/unclosed_text.arc:1:9
#!   |
#! 1 | let s = "no end
#!   |         ^ it begins here
#!   |
#!   = help: a text that has several lines stands between `"""` and `"""`
