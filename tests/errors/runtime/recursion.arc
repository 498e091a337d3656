# Infinite recursion is an error with a shortened trace.
fn down(n: int) -> int = down(n + 1) + 1
print("start")     #= start
down(0)

#! error: the stack is used up: does a function call itself without end?
#!  --> errors/runtime/recursion.arc:2:26
#!   |
#! 2 | fn down(n: int) -> int = down(n + 1) + 1
#!   |                          ^^^^^^^^^^^
#!   in down at errors/runtime/recursion.arc:2:26
#!   in down at errors/runtime/recursion.arc:2:26
#!   in down at errors/runtime/recursion.arc:2:26
#!   in down at errors/runtime/recursion.arc:2:26
#!   in down at errors/runtime/recursion.arc:2:26
#!   in down at errors/runtime/recursion.arc:2:26
#!   in down at errors/runtime/recursion.arc:2:26
#!   in down at errors/runtime/recursion.arc:2:26
#!   in down at errors/runtime/recursion.arc:2:26
#!   in down at errors/runtime/recursion.arc:2:26
#!   in down at errors/runtime/recursion.arc:2:26
#!   in down at errors/runtime/recursion.arc:2:26
#!   … N more frames …
#!   in down at errors/runtime/recursion.arc:2:26
#!   in down at errors/runtime/recursion.arc:2:26
#!   in down at errors/runtime/recursion.arc:2:26
#!   in top level at errors/runtime/recursion.arc:4:1
