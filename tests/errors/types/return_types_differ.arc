# expect: one path returns `int`, the other `str`; no result type is written
#? exit 2
fn pick(n: int) {
  if n > 0 { return 1 }
  return "none"
}
print(pick(1))

#! error[type-mismatch]: expected `int`, found `str`
#!  --> errors/types/return_types_differ.arc:5:10
#!   |
#! 5 |   return "none"
#!   |          ^^^^^^ this is `str`
