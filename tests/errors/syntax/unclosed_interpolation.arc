let name = "x"
print("hello {name")
print("{}")

#! error[unterminated-text]: a `{` in this text is not closed
#!  --> errors/syntax/unclosed_interpolation.arc:2:7
#!   |
#! 2 | print("hello {name")
#!   |       ^ it begins here
#!   |
#!   = help: a `{` that means itself is written `\{`
#!
#! error[empty-interpolation]: there is nothing between `{` and `}`
#!  --> errors/syntax/unclosed_interpolation.arc:3:8
#!   |
#! 3 | print("{}")
#!   |        ^^
#!   |
#!   = help: braces that mean themselves are written `\{` and `\}`
