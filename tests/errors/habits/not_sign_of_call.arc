# expect: line 4, `!` is written `not`
#? exit 2
fn ready() = true
if !ready() { print("no") }

#! error[habit]: `!` before a value is written `not`
#!  --> errors/habits/not_sign_of_call.arc:4:4
#!   |
#! 4 | if !ready() { print("no") }
#!   |    ^
#!   |
#! help: write `not`
#!   |
#! 4 - if !ready() { print("no") }
#! 4 + if not ready() { print("no") }
#!   |
