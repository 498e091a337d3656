# Which of the functions reaches the end of the stack depends on how large its frames are.
#? tier interpreter
fn ping(n: int) -> int { pong(n + 1) }
fn pong(n: int) -> int { ping(n + 1) }
ping(0)

#! error: the stack is used up: does a function call itself without end?
#!  --> errors/runtime/mutual_recursion.arc:4:26
#!   |
#! 4 | fn pong(n: int) -> int { ping(n + 1) }
#!   |                          ^^^^^^^^^^^
#!   in pong at errors/runtime/mutual_recursion.arc:4:26
#!   in ping at errors/runtime/mutual_recursion.arc:3:26
#!   in pong at errors/runtime/mutual_recursion.arc:4:26
#!   in ping at errors/runtime/mutual_recursion.arc:3:26
#!   in pong at errors/runtime/mutual_recursion.arc:4:26
#!   in ping at errors/runtime/mutual_recursion.arc:3:26
#!   in pong at errors/runtime/mutual_recursion.arc:4:26
#!   in ping at errors/runtime/mutual_recursion.arc:3:26
#!   in pong at errors/runtime/mutual_recursion.arc:4:26
#!   in ping at errors/runtime/mutual_recursion.arc:3:26
#!   in pong at errors/runtime/mutual_recursion.arc:4:26
#!   in ping at errors/runtime/mutual_recursion.arc:3:26
#!   … N more frames …
#!   in ping at errors/runtime/mutual_recursion.arc:3:26
#!   in pong at errors/runtime/mutual_recursion.arc:4:26
#!   in ping at errors/runtime/mutual_recursion.arc:3:26
#!   in top level at errors/runtime/mutual_recursion.arc:5:1
