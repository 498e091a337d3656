# expect: line 4, `catch` has no `try`
#? exit 2
print(1)
catch e { print(2) }

#! error[syntax]: this `catch` has no `try`
#!  --> errors/syntax/catch_without_try.arc:4:1
#!   |
#! 4 | catch e { print(2) }
#!   | ^^^^^
#!   |
#!   = help: it stands behind the `}` of one: `try { … } catch e { … }`
