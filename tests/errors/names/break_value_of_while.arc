# expect: line 4, a `while` has no value to give
#? exit 2
var n = 0
let x = while n < 5 { n += 1; if n == 3 { break n } }
print(x)

#! error[break-value]: a `while` may end without `break`, so it has no value to give
#!  --> errors/names/break_value_of_while.arc:4:49
#!   |
#! 4 | let x = while n < 5 { n += 1; if n == 3 { break n } }
#!   |                                                 ^
#!   |
#!   = help: `loop` gives the value of its `break`; here `return` of a function does, or a `var` in front of the loop
