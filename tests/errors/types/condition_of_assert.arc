# expect: line 3, assert wants a `bool`
#? exit 2
assert 1

#! error[condition-is-not-bool]: a condition is a `bool`, this is `int`
#!  --> errors/types/condition_of_assert.arc:3:8
#!   |
#! 3 | assert 1
#!   |        ^
#!   |
#! help: ask what you mean
#!   |
#! 3 | assert 1 != 0
#!   |          ++++
