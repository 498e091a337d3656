# expect: line 4, `else` has no `if`
#? exit 2
print(1)
else { print(2) }

#! error[syntax]: this `else` has no `if`
#!  --> errors/syntax/else_without_if.arc:4:1
#!   |
#! 4 | else { print(2) }
#!   | ^^^^
#!   |
#!   = help: it stands behind the `}` of one: `if c { … } else { … }`
