# expect: line 4, `return` stands outside of a function; help: exit(status)
#? exit 2
let n = 1
if n == 1 { return }

#! error[return-outside-function]: `return` stands outside of a function
#!  --> errors/names/return_at_top_level.arc:4:13
#!   |
#! 4 | if n == 1 { return }
#!   |             ^^^^^^
#!   |
#!   = help: `exit(status)` ends the script
