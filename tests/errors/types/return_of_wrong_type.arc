# expect: line 5, `null` cannot be returned as `int`; the result type on line 3 is shown
#? exit 2
fn index_of(n: int) -> int {
  if n > 3 { return n }
  return null
}
print(index_of(5))

#! error[never-null]: this is never null: its type is `int`
#!  --> errors/types/return_of_wrong_type.arc:5:10
#!   |
#! 5 |   return null
#!   |          ^^^^
#!   |
#!   = help: what may be null has the type `int?`
