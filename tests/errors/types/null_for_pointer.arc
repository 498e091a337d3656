# expect: line 4, `null` is no `*void`; `*void?` could be
#? exit 2
extern fn free(p: *void)
free(null)

#! error[never-null]: this is never null: its type is `*void`
#!  --> errors/types/null_for_pointer.arc:4:6
#!   |
#! 4 | free(null)
#!   |      ^^^^
#!   |
#!   = help: what may be null has the type `*void?`
