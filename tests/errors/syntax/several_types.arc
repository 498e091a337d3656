# expect: four errors, lines 4 to 7, none about line 8
#? exit 2
let n = 1
print(n + "x")
print(unknown_thing)
n = 2
if n { print("never") }
print("fine {n}")

#! error[operator-types]: `+` does not work on `int` and `str`
#!  --> errors/syntax/several_types.arc:4:9
#!   |
#! 3 | let n = 1
#!   |     - `n` is an `int` since here
#! 4 | print(n + "x")
#!   |       - ^ --- this is `str`
#!   |       |
#!   |       this is `int`
#!   |
#! help: `str(x)` makes text of any value, and so does `"{x}"`
#!   |
#! 4 | print(str(n) + "x")
#!   |       ++++ +
#!
#! error[unknown-name]: nothing is called `unknown_thing` here
#!  --> errors/syntax/several_types.arc:5:7
#!   |
#! 5 | print(unknown_thing)
#!   |       ^^^^^^^^^^^^^
#!
#! error[assign-to-let]: `n` cannot be assigned again
#!  --> errors/syntax/several_types.arc:6:1
#!   |
#! 3 | let n = 1
#!   |     - declared with `let` here
#! ...
#! 6 | n = 2
#!   | ^
#!   |
#! help: a variable that changes is declared with `var`
#!   |
#! 3 - let n = 1
#! 3 + var n = 1
#!   |
#!
#! error[condition-is-not-bool]: a condition is a `bool`, this is `int`
#!  --> errors/syntax/several_types.arc:7:4
#!   |
#! 3 | let n = 1
#!   |     - `n` is an `int` since here
#! ...
#! 7 | if n { print("never") }
#!   |    ^
#!   |
#! help: ask what you mean
#!   |
#! 7 | if n != 0 { print("never") }
#!   |      ++++
