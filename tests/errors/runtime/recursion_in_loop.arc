# expect: a stack overflow, trace shortened; the line of the top level is still there
#? exit 1
fn down(n: int) -> int {
  for i in 0..1 { return down(n + 1) + i }
  0
}
for round in 0..1 {
  print(down(round))
}

#! error: the stack is used up: does a function call itself without end?
#!  --> errors/runtime/recursion_in_loop.arc:4:26
#!   |
#! 4 |   for i in 0..1 { return down(n + 1) + i }
#!   |                          ^^^^^^^^^^^
#!   in down at errors/runtime/recursion_in_loop.arc:4:26
#!   in down at errors/runtime/recursion_in_loop.arc:4:26
#!   in down at errors/runtime/recursion_in_loop.arc:4:26
#!   in down at errors/runtime/recursion_in_loop.arc:4:26
#!   in down at errors/runtime/recursion_in_loop.arc:4:26
#!   in down at errors/runtime/recursion_in_loop.arc:4:26
#!   in down at errors/runtime/recursion_in_loop.arc:4:26
#!   in down at errors/runtime/recursion_in_loop.arc:4:26
#!   in down at errors/runtime/recursion_in_loop.arc:4:26
#!   in down at errors/runtime/recursion_in_loop.arc:4:26
#!   in down at errors/runtime/recursion_in_loop.arc:4:26
#!   in down at errors/runtime/recursion_in_loop.arc:4:26
#!   … N more frames …
#!   in down at errors/runtime/recursion_in_loop.arc:4:26
#!   in down at errors/runtime/recursion_in_loop.arc:4:26
#!   in down at errors/runtime/recursion_in_loop.arc:4:26
#!   in top level at errors/runtime/recursion_in_loop.arc:8:9
