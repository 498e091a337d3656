# Lambdas whose types nobody tells, and wrong calls of function values
#? exit 2
let f = |x| x
let g: fn(int) -> int = |a, b| a
let h = |x: int| x + 1
h("a")
h(1, 2)
h(x: 1)
5(3)
fn generic(x) = x
let k = generic

#! error[type-not-known]: nothing tells the type of this parameter
#!  --> errors/functions/lambdas.arc:3:10
#!   |
#! 3 | let f = |x| x
#!   |          ^
#!   |
#!   = help: write it: `|x: int| …`
#!
#! error[wrong-arguments]: this function has 2 parameters, and is called with one argument, a value of type `int`
#!  --> errors/functions/lambdas.arc:4:26
#!   |
#! 4 | let g: fn(int) -> int = |a, b| a
#!   |                          ^^^^
#!
#! error[type-mismatch]: expected `int`, found `str`
#!  --> errors/functions/lambdas.arc:6:3
#!   |
#! 6 | h("a")
#!   | - ^^^ this is `str`
#!   | |
#!   | by the type of this function
#!
#! error[wrong-arguments]: `fn(int) -> int` takes one argument, not 2
#!  --> errors/functions/lambdas.arc:7:2
#!   |
#! 7 | h(1, 2)
#!   |  ^^^^^^
#!
#! error[no-named-arguments]: a function value takes no arguments by name
#!  --> errors/functions/lambdas.arc:8:3
#!   |
#! 8 | h(x: 1)
#!   |   ^
#!
#! error[not-callable]: an `int` cannot be called
#!  --> errors/functions/lambdas.arc:9:1
#!   |
#! 9 | 5(3)
#!   | ^
#!
#! error[generic-as-value]: `generic` works on several types, and nothing here tells on which
#!   --> errors/functions/lambdas.arc:11:9
#!    |
#! 11 | let k = generic
#!    |         ^^^^^^^
#!    |
#!    = help: write a lambda with types: `|x: int| generic(x)`
