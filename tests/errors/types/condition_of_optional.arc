# expect: line 4, a `str?` is no condition; help: x != null
#? exit 2
extern fn getenv(name: cstr) -> cstr?
if getenv("HOME") { print("home") }

#! error[condition-is-not-bool]: a condition is a `bool`, this is `str?`
#!  --> errors/types/condition_of_optional.arc:4:4
#!   |
#! 4 | if getenv("HOME") { print("home") }
#!   |    ^^^^^^^^^^^^^^
#!   |
#! help: ask what you mean
#!   |
#! 4 | if getenv("HOME") != null { print("home") }
#!   |                   +++++++
