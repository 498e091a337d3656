# expect: line 3, `{}` is a block without a value; help: `[:]` and `[]`
#? exit 2
let ages = {}
print(ages)

#! error[empty-braces]: this is a block without a value
#!  --> errors/habits/braces_for_empty_map.arc:3:12
#!   |
#! 3 | let ages = {}
#!   |            ^^
#!   |
#!   = help: the empty map is `[:]`, the empty list `[]`
