let xs = []
print(1)

#! error[type-not-known]: the type of `xs` cannot be inferred
#!  --> errors/types/empty_list_unknown.arc:1:5
#!   |
#! 1 | let xs = []
#!   |     ^^
#!   |
#!   = help: write it: `let xs: [int] = []`
