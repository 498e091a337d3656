# expect: line 3, this text is not closed
#? exit 2
let s = r"no end
print(s)

#! error[unterminated-text]: this text is not closed
#!  --> errors/syntax/unclosed_raw_text.arc:3:9
#!   |
#! 3 | let s = r"no end
#!   |         ^ it begins here
#!   |
#!   = help: a text that has several lines stands between `"""` and `"""`
