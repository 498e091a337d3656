# expect: a stack overflow; the trace is shortened and names a, b and c
#? exit 1
# Which of the functions reaches the end of the stack depends on how large its frames are.
#? tier interpreter
fn a(n: int) -> int = b(n) + 1
fn b(n: int) -> int = c(n) + 1
fn c(n: int) -> int = a(n) + 1
print(a(0))

#! error: the stack is used up: does a function call itself without end?
#!  --> errors/runtime/recursion_of_three.arc:7:23
#!   |
#! 7 | fn c(n: int) -> int = a(n) + 1
#!   |                       ^^^^
#!   in c at errors/runtime/recursion_of_three.arc:7:23
#!   in b at errors/runtime/recursion_of_three.arc:6:23
#!   in a at errors/runtime/recursion_of_three.arc:5:23
#!   in c at errors/runtime/recursion_of_three.arc:7:23
#!   in b at errors/runtime/recursion_of_three.arc:6:23
#!   in a at errors/runtime/recursion_of_three.arc:5:23
#!   in c at errors/runtime/recursion_of_three.arc:7:23
#!   in b at errors/runtime/recursion_of_three.arc:6:23
#!   in a at errors/runtime/recursion_of_three.arc:5:23
#!   in c at errors/runtime/recursion_of_three.arc:7:23
#!   in b at errors/runtime/recursion_of_three.arc:6:23
#!   in a at errors/runtime/recursion_of_three.arc:5:23
#!   … N more frames …
#!   in c at errors/runtime/recursion_of_three.arc:7:23
#!   in b at errors/runtime/recursion_of_three.arc:6:23
#!   in a at errors/runtime/recursion_of_three.arc:5:23
#!   in top level at errors/runtime/recursion_of_three.arc:8:7
