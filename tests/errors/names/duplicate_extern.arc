# expect: line 5, `abs` is already defined on line 4
#? exit 2
extern {
  fn abs(x: c_int) -> c_int
  fn abs(x: c_int) -> c_int
}
print(abs(-1))

#! error[duplicate-definition]: `abs` is already defined here
#!  --> errors/names/duplicate_extern.arc:5:6
#!   |
#! 4 |   fn abs(x: c_int) -> c_int
#!   |      --- the first one
#! 5 |   fn abs(x: c_int) -> c_int
#!   |      ^^^ the second one
