# expect: overflow at line 3 (`n * n`), trace: square, twice, line 6
#? exit 1
fn square(n: int) -> int = n * n
fn twice(n: int) -> int = square(square(n))
print(twice(10))     #= 10000
print(twice(100_000))

#! error: 10000000000 * 10000000000 overflows
#!  --> errors/runtime/overflow_three_deep.arc:3:28
#!   |
#! 3 | fn square(n: int) -> int = n * n
#!   |                            ^^^^^
#!   in square at errors/runtime/overflow_three_deep.arc:3:28
#!   in twice at errors/runtime/overflow_three_deep.arc:4:27
#!   in top level at errors/runtime/overflow_three_deep.arc:6:7
