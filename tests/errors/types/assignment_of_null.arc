# expect: line 4, null cannot be stored in a `str`
#? exit 2
var name = "Ada"
name = null
print(name)

#! error[never-null]: `null` is no `str`
#!  --> errors/types/assignment_of_null.arc:4:8
#!   |
#! 3 | var name = "Ada"
#!   |     ---- `name` is a `str` since here
#! 4 | name = null
#!   |        ^^^^ `str` is never null
#!   |
#!   = help: what may be null has the type `str?`
