# expect: line 4, null cannot be stored in a `str`
#? exit 2
var name = "Ada"
name = null
print(name)

#! error[never-null]: this is never null: its type is `str`
#!  --> errors/types/assignment_of_null.arc:4:8
#!   |
#! 4 | name = null
#!   |        ^^^^
#!   |
#!   = help: what may be null has the type `str?`
