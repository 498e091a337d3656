# expect: two calls with ever new types end as one does
fn pair(x, n: int) -> int {
  if n == 0 { return 0 }
  pair([x], n - 1) + pair((x, x), n - 1)
}
print(pair(1, 3))

#! error[infinite-instances]: `pair` calls itself with ever new types
#!  --> errors/types/ever_new_types_twice.arc:2:4
#!   |
#! 2 | fn pair(x, n: int) -> int {
#!   |    ^^^^
#! 3 |   if n == 0 { return 0 }
#! 4 |   pair([x], n - 1) + pair((x, x), n - 1)
#!   |   ----------------
#!   |   |
#!   |   called here
#!   |   `pair` is called here with ([[[[[[[[[[[[[[[[[…]]]]]]]]]]]]]]]]], int)
#!   |
#!   = help: write the types of its parameters
