# The trace of an error in a function that C called without a frame.
extern fn qsort(base: *void, n: usize, size: usize, compare: fn(*void, *void) -> c_int)
fn difference(a: int, b: int) -> int = a - b
fn sign(n: int) -> int = if n < 0 { -1 } else if n > 0 { 1 } else { 0 }
fn sorted(xs: [i64]) -> [i64] {
  let compare = |a: *i64, b: *i64|
    sign(difference(*a, *b))
  qsort(xs, xs.len, 8, compare)
  xs
}
print(sorted([5, 3, 4, 1, 2, 9, 8, 7]))     #= [1, 2, 3, 4, 5, 7, 8, 9]
print(sorted([5, 3, 4, 1, 2, 9, -9223372036854775807, 7]))

#! error: -9223372036854775807 - 7 overflows
#!  --> errors/runtime/in_leaf.arc:3:40
#!   |
#! 3 | fn difference(a: int, b: int) -> int = a - b
#!   |                                        ^^^^^
#!   in difference at errors/runtime/in_leaf.arc:3:40
#!   in lambda at errors/runtime/in_leaf.arc:7:10
#!   in sorted at errors/runtime/in_leaf.arc:8:3
#!   in top level at errors/runtime/in_leaf.arc:12:7
