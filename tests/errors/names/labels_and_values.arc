# expect: labels that do not exist, and values that a loop does not take
for i in 0..3 { break missing }
outer: for i in 0..3 { let f = || { break outer } }
let x = for i in 0..3 { break i }
let y = outer: while true { break outer with 1 }
let z = loop { break 1; break "a" }
continue

#! error[unknown-label]: no loop around this is called `missing`
#!  --> errors/names/labels_and_values.arc:2:23
#!   |
#! 2 | for i in 0..3 { break missing }
#!   |                       ^^^^^^^
#!
#! error[unknown-label]: no loop around this is called `outer`
#!  --> errors/names/labels_and_values.arc:3:43
#!   |
#! 3 | outer: for i in 0..3 { let f = || { break outer } }
#!   |                                           ^^^^^
#!
#! error[break-value]: a `for` may end without `break`, so it has no value to give
#!  --> errors/names/labels_and_values.arc:4:31
#!   |
#! 4 | let x = for i in 0..3 { break i }
#!   |                               ^
#!   |
#!   = help: `loop` gives the value of its `break`; here `return` of a function does, or a `var` in front of the loop
#!
#! error[break-value]: a `while` may end without `break`, so it has no value to give
#!  --> errors/names/labels_and_values.arc:5:46
#!   |
#! 5 | let y = outer: while true { break outer with 1 }
#!   |                                              ^
#!   |
#!   = help: `loop` gives the value of its `break`; here `return` of a function does, or a `var` in front of the loop
#!
#! warning[unreachable]: this is never reached
#!  --> errors/names/labels_and_values.arc:6:25
#!   |
#! 6 | let z = loop { break 1; break "a" }
#!   |                -------  ^^^^^^^^^
#!   |                |
#!   |                this never comes to an end
#!
#! error[type-mismatch]: expected `int`, found `str`
#!  --> errors/names/labels_and_values.arc:6:31
#!   |
#! 6 | let z = loop { break 1; break "a" }
#!   |                               ^^^ this is `str`
#!
#! error[outside-loop]: `continue` stands outside of a loop
#!  --> errors/names/labels_and_values.arc:7:1
#!   |
#! 7 | continue
#!   | ^^^^^^^^
