# expect: line 5, `null` cannot be returned as `int`; the result type on line 3 is shown
#? exit 2
fn index_of(n: int) -> int {
  if n > 3 { return n }
  return null
}
print(index_of(5))

#! error[never-null]: `null` is no `int`
#!  --> errors/types/return_of_wrong_type.arc:5:10
#!   |
#! 3 | fn index_of(n: int) -> int {
#!   |                        --- the result is declared here
#! 4 |   if n > 3 { return n }
#! 5 |   return null
#!   |          ^^^^ `int` is never null
#!   |
#!   = help: what may be null has the type `int?`
