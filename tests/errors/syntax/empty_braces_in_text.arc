# expect: line 3, nothing between `{` and `}`; help: \{ and \}
#? exit 2
print("a set: {}")

#! error[empty-interpolation]: there is nothing between `{` and `}`
#!  --> errors/syntax/empty_braces_in_text.arc:3:15
#!   |
#! 3 | print("a set: {}")
#!   |               ^^
#!   |
#!   = help: braces that mean themselves are written `\{` and `\}`
