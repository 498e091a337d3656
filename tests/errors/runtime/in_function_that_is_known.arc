# The trace has the lambda, the function that called it, and the caller's line, as where nothing was known.
fn scaled(xs: [int], by: int) -> [int] = xs.map(|x|
  x * by
)
fn sorted(xs: [int]) -> int {
  let key = |x: int| 100 / x
  xs.sort_by(|a, b| key(a) - scaled([b], b)[0])
  xs[0]
}
try { print(sorted([3, 4])) } catch e { print(e.message) }
print(scaled([1, 2], 3), sorted([5, 4, 9223372036854775807, 6]))

#= 4

#! error: 9223372036854775807 * 9223372036854775807 overflows
#!  --> errors/runtime/in_function_that_is_known.arc:3:3
#!   |
#! 3 |   x * by
#!   |   ^^^^^^
#!   in lambda at errors/runtime/in_function_that_is_known.arc:3:3
#!   in map at std/list.arc:6:27
#!   in scaled at errors/runtime/in_function_that_is_known.arc:2:42
#!   in lambda at errors/runtime/in_function_that_is_known.arc:7:30
#!   in _insertion_sort at std/list.arc:177:10
#!   in _merge_sort at std/list.arc:135:5
#!   in sort_with at std/list.arc:127:3
#!   in sorted at errors/runtime/in_function_that_is_known.arc:7:3
#!   in top level at errors/runtime/in_function_that_is_known.arc:11:26
