let name = "x"
print("hello {name")
print("{}")

#! error[unclosed-bracket]: this `(` is not closed
#!  --> errors/syntax/unclosed_interpolation.arc:2:6
#!   |
#! 2 | print("hello {name")
#!   |      ^
#! 3 | print("{}")
#!   |            - `)` is missing here
#!
#! error[empty-interpolation]: there is nothing between `{` and `}`
#!  --> errors/syntax/unclosed_interpolation.arc:3:8
#!   |
#! 3 | print("{}")
#!   |        ^^
#!   |
#!   = help: braces that mean themselves are written `\{` and `\}`
