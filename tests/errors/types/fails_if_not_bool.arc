# expect: line 3, the condition of `fails if` is `int`, not `bool`
#? exit 2
extern fn abs(x: c_int) -> c_int fails if result
print(abs(1))

#! error[condition-is-not-bool]: a condition is a `bool`, this is `int`
#!  --> errors/types/fails_if_not_bool.arc:3:43
#!   |
#! 3 | extern fn abs(x: c_int) -> c_int fails if result
#!   |                                           ^^^^^^
#!   |
#! help: ask what you mean
#!   |
#! 3 | extern fn abs(x: c_int) -> c_int fails if result != 0
#!   |                                                  ++++
