# expect: line 4, `n` is never null, so `??` means nothing
#? exit 2
let n = 1
print(n ?? 2)

#! error[never-null]: this is never null: its type is `int`
#!  --> errors/types/coalesce_of_plain.arc:4:7
#!   |
#! 4 | print(n ?? 2)
#!   |       ^
#!   |
#!   = help: what may be null has the type `int?`
