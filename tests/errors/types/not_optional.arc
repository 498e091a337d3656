# expect: what is never null needs no test
let n = 5
print(n ?? 1)
print(n!)
print(n?.abs())
if let x = n { print(x) }
print(n == null)
n = null

#! error[never-null]: this is never null: its type is `int`
#!  --> errors/types/not_optional.arc:3:7
#!   |
#! 3 | print(n ?? 1)
#!   |       ^
#!   |
#!   = help: what may be null has the type `int?`
#!
#! error[never-null]: this is never null: its type is `int`
#!  --> errors/types/not_optional.arc:4:7
#!   |
#! 4 | print(n!)
#!   |       ^
#!   |
#!   = help: what may be null has the type `int?`
#!
#! error[never-null]: this is never null: its type is `int`
#!  --> errors/types/not_optional.arc:5:7
#!   |
#! 5 | print(n?.abs())
#!   |       ^
#!   |
#!   = help: write `.` instead of `?.`
#!
#! error[always-matches]: this fits every `int`, so there is nothing to ask
#!  --> errors/types/not_optional.arc:6:8
#!   |
#! 6 | if let x = n { print(x) }
#!   |        ^
#!   |
#!   = help: write `let` on a line of its own
#!
#! error[never-null]: this is never null: its type is `int`
#!  --> errors/types/not_optional.arc:7:7
#!   |
#! 7 | print(n == null)
#!   |       ^
#!   |
#!   = help: what may be null has the type `int?`
#!
#! error[assign-to-let]: `n` cannot be assigned again
#!  --> errors/types/not_optional.arc:8:1
#!   |
#! 2 | let n = 5
#!   |     - declared with `let` here
#! ...
#! 8 | n = null
#!   | ^
#!   |
#! help: a variable that changes is declared with `var`
#!   |
#! 2 - let n = 5
#! 2 + var n = 5
#!   |
