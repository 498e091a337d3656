# expect: nothing tells the types of these functions
fn same(x) = x
fn four(a, b, c, d) = a
let f = same
let g = four
let h = exit
let i = str

#! error[generic-as-value]: `same` works on several types, and nothing here tells on which
#!  --> errors/functions/functions_without_types_as_values.arc:4:9
#!   |
#! 4 | let f = same
#!   |         ^^^^
#!   |
#!   = help: write a lambda with types: `|x: int| same(x)`
#!
#! error[generic-as-value]: `four` works on several types, and nothing here tells on which
#!  --> errors/functions/functions_without_types_as_values.arc:5:9
#!   |
#! 5 | let g = four
#!   |         ^^^^
#!   |
#!   = help: write a lambda with types: `|x: int| four(x)`
#!
#! error[generic-as-value]: `exit` works on several types, and nothing here tells on which
#!  --> errors/functions/functions_without_types_as_values.arc:6:9
#!   |
#! 6 | let h = exit
#!   |         ^^^^
#!   |
#!   = help: write a lambda with types: `|x: int| exit(x)`
#!
#! error[generic-as-value]: `str` works on several types, and nothing here tells on which
#!  --> errors/functions/functions_without_types_as_values.arc:7:9
#!   |
#! 7 | let i = str
#!   |         ^^^
#!   |
#!   = help: write a lambda with types: `|x: int| str(x)`
