let n = 1
if n { print("x") }
while "text" { print("y") }
print(not 0)
let xs = [1]
if xs { print("z") }

#! error[condition-is-not-bool]: a condition is a `bool`, this is `int`
#!  --> errors/types/conditions.arc:2:4
#!   |
#! 1 | let n = 1
#!   |     - `n` is an `int` since here
#! 2 | if n { print("x") }
#!   |    ^
#!   |
#! help: ask what you mean
#!   |
#! 2 | if n != 0 { print("x") }
#!   |      ++++
#!
#! error[condition-is-not-bool]: a condition is a `bool`, this is `str`
#!  --> errors/types/conditions.arc:3:7
#!   |
#! 3 | while "text" { print("y") }
#!   |       ^^^^^^
#!   |
#! help: ask what you mean
#!   |
#! 3 | while "text" != "" { print("y") }
#!   |              +++++
#!
#! error[condition-is-not-bool]: a condition is a `bool`, this is `int`
#!  --> errors/types/conditions.arc:4:11
#!   |
#! 4 | print(not 0)
#!   |           ^
#!   |
#! help: ask what you mean
#!   |
#! 4 | print(not 0 != 0)
#!   |             ++++
#!
#! error[condition-is-not-bool]: a condition is a `bool`, this is `[int]`
#!  --> errors/types/conditions.arc:6:4
#!   |
#! 5 | let xs = [1]
#!   |     -- `xs` is a `[int]` since here
#! 6 | if xs { print("z") }
#!   |    ^^
#!   |
#! help: ask what you mean
#!   |
#! 6 | if xs.len > 0 { print("z") }
#!   |      ++++++++
