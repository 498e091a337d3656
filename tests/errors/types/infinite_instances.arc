# expect: `grow` calls itself with ever new types: [int], [[int]], …; no endless loop of the checker
#? exit 2
fn grow(x, n: int) -> int {
  if n == 0 { return 0 }
  grow([x], n - 1)
}
print(grow(1, 5))

#! error[infinite-instances]: `grow` calls itself with ever new types
#!  --> errors/types/infinite_instances.arc:3:4
#!   |
#! 3 | fn grow(x, n: int) -> int {
#!   |    ^^^^
#! 4 |   if n == 0 { return 0 }
#! 5 |   grow([x], n - 1)
#!   |   ----------------
#!   |   |
#!   |   called here
#!   |   `grow` is called here with ([[[[[[[[[[[[[[[[[…]]]]]]]]]]]]]]]]], int)
#!   |
#!   = help: write the types of its parameters
