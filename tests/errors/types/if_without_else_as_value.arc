# expect: line 4, the `if` must give an `int`, but has no `else`
#? exit 2
let n = 3
let size: int = if n > 2 { 1 }
print(size)

#! error[if-without-else]: this `if` must give an `int`, but has no `else`
#!  --> errors/types/if_without_else_as_value.arc:4:17
#!   |
#! 4 | let size: int = if n > 2 { 1 }
#!   |                 ^^^^^^^^^^^^^^
#!   |
#!   = help: without `else` an `if` has no value
