# expect: line 3, `not` works on `bool`
#? exit 2
print(not 5)

#! error[condition-is-not-bool]: a condition is a `bool`, this is `int`
#!  --> errors/types/not_of_int.arc:3:11
#!   |
#! 3 | print(not 5)
#!   |           ^
#!   |
#! help: ask what you mean
#!   |
#! 3 | print(not 5 != 0)
#!   |             ++++
