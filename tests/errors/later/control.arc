let n = 1
let s = match n { 1 => "one", _ => "many" }
extern fn getenv(name: cstr) -> cstr?
if let home = getenv("HOME") { print(home) }
for c in "text" { print(c) }

#! error[not-supported-yet]: `match` is not supported yet
#!  --> errors/later/control.arc:2:9
#!   |
#! 2 | let s = match n { 1 => "one", _ => "many" }
#!   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not supported yet
#!
#! error[not-supported-yet]: `let` in a condition is not supported yet
#!  --> errors/later/control.arc:4:8
#!   |
#! 4 | if let home = getenv("HOME") { print(home) }
#!   |        ^^^^ not supported yet
#!
#! error[unknown-name]: nothing is called `home` here
#!  --> errors/later/control.arc:4:38
#!   |
#! 4 | if let home = getenv("HOME") { print(home) }
#!   |                                      ^^^^
#!
#! error[not-supported-yet]: `for` over a `str` is not supported yet
#!  --> errors/later/control.arc:5:10
#!   |
#! 5 | for c in "text" { print(c) }
#!   |          ^^^^^^ not supported yet
