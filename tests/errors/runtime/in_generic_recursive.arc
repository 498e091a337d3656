# expect: the index error at line 4; trace of `pick` three times
#? exit 1
fn pick(xs, n: int) {
  if n == 0 { return xs[9] }
  pick(xs, n - 1)
}
print(pick(["a", "b"], 2))

#! error: index 9 is outside a list of length 2
#!  --> errors/runtime/in_generic_recursive.arc:4:22
#!   |
#! 4 |   if n == 0 { return xs[9] }
#!   |                      ^^^^^
#!   in pick at errors/runtime/in_generic_recursive.arc:4:22
#!   in pick at errors/runtime/in_generic_recursive.arc:5:3
#!   in pick at errors/runtime/in_generic_recursive.arc:5:3
#!   in top level at errors/runtime/in_generic_recursive.arc:7:7
