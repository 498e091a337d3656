# expect: the second error only; "caught" was printed
#? exit 1
fn fail(n: int) { throw Error("number {n}") }
try { fail(1) } catch e { print("caught", e.message) }     #= caught number 1
fail(2)

#! error: number 2
#!  --> errors/runtime/caught_then_uncaught.arc:3:19
#!   |
#! 3 | fn fail(n: int) { throw Error("number {n}") }
#!   |                   ^^^^^^^^^^^^^^^^^^^^^^^^^
#!   in fail at errors/runtime/caught_then_uncaught.arc:3:19
#!   in top level at errors/runtime/caught_then_uncaught.arc:5:1
