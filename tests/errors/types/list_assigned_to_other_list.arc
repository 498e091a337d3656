# expect: line 5, `[str]` where `[int]` is wanted
#? exit 2
var xs = [1, 2]
let names = ["a"]
xs = names
print(xs)

#! error[type-mismatch]: expected `[int]`, found `[str]`
#!  --> errors/types/list_assigned_to_other_list.arc:5:6
#!   |
#! 3 | var xs = [1, 2]
#!   |     -- `xs` is a `[int]` since here
#! 4 | let names = ["a"]
#!   |     ----- `names` is a `[str]` since here
#! 5 | xs = names
#!   |      ^^^^^ this is `[str]`
