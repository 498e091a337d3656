# expect: null is no condition, and that is what is said
#? exit 2
print(not null)
if null { print(1) }
print(true and (null))

#! error[condition-is-not-bool]: a condition is a `bool`, this is `null`
#!  --> errors/types/null_as_condition.arc:3:11
#!   |
#! 3 | print(not null)
#!   |           ^^^^
#!
#! error[condition-is-not-bool]: a condition is a `bool`, this is `null`
#!  --> errors/types/null_as_condition.arc:4:4
#!   |
#! 4 | if null { print(1) }
#!   |    ^^^^
#!
#! error[condition-is-not-bool]: a condition is a `bool`, this is `null`
#!  --> errors/types/null_as_condition.arc:5:16
#!   |
#! 5 | print(true and (null))
#!   |                ^^^^^^
