let n = 1
let x = if n > 0 { 1 } else { "two" }
let y: str = if n > 0 { "one" }
print(x, y)

#! error[branches-differ]: one way gives `int`, the other `str`
#!  --> errors/types/branches.arc:2:31
#!   |
#! 2 | let x = if n > 0 { 1 } else { "two" }
#!   |                    -          ^^^^^ this is `str`
#!   |                    |
#!   |                    this is `int`
#!
#! error[if-without-else]: this `if` must give a `str`, but has no `else`
#!  --> errors/types/branches.arc:3:14
#!   |
#! 3 | let y: str = if n > 0 { "one" }
#!   |              ^^^^^^^^^^^^^^^^^^
#!   |
#!   = help: without `else` an `if` has no value
