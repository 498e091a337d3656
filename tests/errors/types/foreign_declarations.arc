extern {
  fn a(s: str)
  fn b(x: Nothing) -> c_int
  fn c() -> [u8]
  fn d(x: int) fails < 0
  fn e(x: c_int, x: c_int)
  fn f(x: usze)
}

#! error[not-a-foreign-type]: C knows no `str`
#!  --> errors/types/foreign_declarations.arc:2:11
#!   |
#! 2 |   fn a(s: str)
#!   |           ^^^
#!   |
#! help: a C string is a `cstr`
#!   |
#! 2 |   fn a(s: cstr)
#!   |           +
#!
#! error[unknown-type]: there is no type `Nothing`
#!  --> errors/types/foreign_declarations.arc:3:11
#!   |
#! 3 |   fn b(x: Nothing) -> c_int
#!   |           ^^^^^^^
#!
#! error[not-a-foreign-type]: C cannot give a list: it does not tell how long it is
#!  --> errors/types/foreign_declarations.arc:4:13
#!   |
#! 4 |   fn c() -> [u8]
#!   |             ^^^^
#!   |
#!   = help: declare the result as `*T`
#!
#! warning[wider-than-in-c]: `int` has 64 bits here, C's `int` has 32
#!  --> errors/types/foreign_declarations.arc:5:11
#!   |
#! 5 |   fn d(x: int) fails < 0
#!   |           ^^^
#!   |
#! help: C's `int` is `c_int`; where 64 bits are meant `i64` says so
#!   |
#! 5 |   fn d(x: c_int) fails < 0
#!   |           ++
#!
#! error[fails-without-result]: there is no result to compare with
#!  --> errors/types/foreign_declarations.arc:5:16
#!   |
#! 5 |   fn d(x: int) fails < 0
#!   |                ^^^^^^^^^
#!   |
#!   = help: declare one with `->`, or write `fails if` with a condition
#!
#! error[duplicate-parameter]: two parameters are called `x`
#!  --> errors/types/foreign_declarations.arc:6:18
#!   |
#! 6 |   fn e(x: c_int, x: c_int)
#!   |        -         ^
#!   |        |
#!   |        the first one
#!
#! error[unknown-type]: there is no type `usze`
#!  --> errors/types/foreign_declarations.arc:7:11
#!   |
#! 7 |   fn f(x: usze)
#!   |           ^^^^
#!   |
#! help: did you mean `usize`?
#!   |
#! 7 |   fn f(x: usize)
#!   |             +
