# expect: line 4, a `{` in this text is not closed; help: \{
#? exit 2
let n = 1
print("n is {n")

#! error[unclosed-bracket]: this `(` is not closed
#!  --> errors/syntax/unclosed_brace_in_text.arc:4:6
#!   |
#! 4 | print("n is {n")
#!   |      ^          - `)` is missing here
