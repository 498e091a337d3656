# expect: line 3, this text is not closed; it begins there
#? exit 2
let s = """
  one
  two
print(s)

#! error[unterminated-text]: this text is not closed
#!  --> errors/syntax/unclosed_long_text.arc:3:9
#!   |
#! 3 | let s = """
#!   |         ^ it begins here
#!   |
#!   = help: a text that has several lines stands between `"""` and `"""`
