# expect: line 4, a `{` in this text is not closed; help: \{
#? exit 2
let n = 1
print("n is {n")

#! error[unterminated-text]: a `{` in this text is not closed
#!  --> errors/syntax/unclosed_brace_in_text.arc:4:7
#!   |
#! 4 | print("n is {n")
#!   |       ^ it begins here
#!   |
#!   = help: a `{` that means itself is written `\{`
