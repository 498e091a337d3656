# expect: line 3, `+` on two lists, or at least on a list and an int, is reported; nothing is printed
#? exit 2
print([1] + 2)

#! error[operator-types]: `+` does not work on `[int]` and `int`
#!  --> errors/types/add_lists.arc:3:11
#!   |
#! 3 | print([1] + 2)
#!   |       --- ^ - this is `int`
#!   |       |
#!   |       this is `[int]`
#!   |
#!   = help: `xs.push(x)` appends an element
