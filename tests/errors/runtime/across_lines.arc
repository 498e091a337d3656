fn sum(a, b, c) = a + b + c
let big = 9223372036854775807
print(sum(
  1,
  big,
  2,
))

#! error: 1 + 9223372036854775807 overflows
#!  --> errors/runtime/across_lines.arc:1:19
#!   |
#! 1 | fn sum(a, b, c) = a + b + c
#!   |                   ^^^^^
#!   in sum at errors/runtime/across_lines.arc:1:19
#!   in top level at errors/runtime/across_lines.arc:3:7
