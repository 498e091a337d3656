# expect: line 4, `if let` is not supported yet
#? exit 2
extern fn getenv(name: cstr) -> cstr?
if let home = getenv("HOME") { print(home) }

#! error[not-supported-yet]: `let` in a condition is not supported yet
#!  --> errors/later/if_let.arc:4:8
#!   |
#! 4 | if let home = getenv("HOME") { print(home) }
#!   |        ^^^^ not supported yet
#!
#! error[unknown-name]: nothing is called `home` here
#!  --> errors/later/if_let.arc:4:38
#!   |
#! 4 | if let home = getenv("HOME") { print(home) }
#!   |                                      ^^^^
