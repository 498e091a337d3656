# expect: line 3, `class` is a word of the language, and cannot be a name
#? exit 2
let class = "first"
print(class)

#! error[syntax]: expected a name or another pattern, found `class`
#!  --> errors/syntax/keyword_as_variable.arc:3:5
#!   |
#! 3 | let class = "first"
#!   |     ^^^^^ not `class`
#!   |
#!   = help: `class` is a word of the language, and cannot be a name
#!
#! error[syntax]: expected an expression or `)`, found `class`
#!  --> errors/syntax/keyword_as_variable.arc:4:7
#!   |
#! 4 | print(class)
#!   |       ^^^^^ not `class`
