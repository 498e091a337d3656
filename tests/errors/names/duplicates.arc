fn f() = 1
fn f() = 2
fn g(a, b, a) = a
extern {
  fn abs(x: c_int) -> c_int
  fn abs(x: c_long) -> c_long
}
print(f())

#! error[duplicate-definition]: `f` is already defined here
#!  --> errors/names/duplicates.arc:2:4
#!   |
#! 1 | fn f() = 1
#!   |    - the first one
#! 2 | fn f() = 2
#!   |    ^ the second one
#!
#! error[duplicate-parameter]: two parameters are called `a`
#!  --> errors/names/duplicates.arc:3:12
#!   |
#! 3 | fn g(a, b, a) = a
#!   |      -     ^
#!   |      |
#!   |      the first one
#!
#! error[duplicate-definition]: `abs` is already defined here
#!  --> errors/names/duplicates.arc:6:6
#!   |
#! 5 |   fn abs(x: c_int) -> c_int
#!   |      --- the first one
#! 6 |   fn abs(x: c_long) -> c_long
#!   |      ^^^ the second one
