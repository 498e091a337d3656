extern {
  type file
  struct Bad { name: str, n: c_int }
  struct Worse { inner: Bad }
  fn a(s: str)
  fn b(x: Bad)
  fn c(x: Worse) -> Worse
  fn d() -> [c_int]
  fn e() -> [c_int; 4]
  fn f() -> own *file
  fn g(x: own *c_int)
  fn h(out x: c_int = 4)
  fn i(x: c_int?)
  fn j(x: (int, int))
  fn k() -> c_int fails in 4
  fn l() fails < 0
  fn m(p: [u8; missing])
  fn n(f: fn(str) -> c_int)
}

#! error[not-a-foreign-type]: C knows no `str`
#!  --> errors/foreign/declarations.arc:5:11
#!   |
#! 5 |   fn a(s: str)
#!   |           ^^^
#!   |
#! help: a C string is a `cstr`
#!   |
#! 5 |   fn a(s: cstr)
#!   |           +
#!
#! error[not-a-foreign-type]: C cannot take a `Bad`: its field `name` is `str`
#!  --> errors/foreign/declarations.arc:6:11
#!   |
#! 6 |   fn b(x: Bad)
#!   |           ^^^
#!   |
#!   = help: a field that holds a C string is a `cstr`
#!
#! error[not-a-foreign-type]: C cannot take a `Worse`: its field `name` is `str`
#!  --> errors/foreign/declarations.arc:7:11
#!   |
#! 7 |   fn c(x: Worse) -> Worse
#!   |           ^^^^^
#!   |
#!   = help: a field that holds a C string is a `cstr`
#!
#! error[not-a-foreign-type]: C cannot take a `Worse`: its field `name` is `str`
#!  --> errors/foreign/declarations.arc:7:21
#!   |
#! 7 |   fn c(x: Worse) -> Worse
#!   |                     ^^^^^
#!   |
#!   = help: a field that holds a C string is a `cstr`
#!
#! error[not-a-foreign-type]: C cannot give a list: it does not tell how long it is
#!  --> errors/foreign/declarations.arc:8:13
#!   |
#! 8 |   fn d() -> [c_int]
#!   |             ^^^^^^^
#!   |
#!   = help: declare the result as `*T`
#!
#! error[not-a-foreign-type]: C passes no array by value
#!  --> errors/foreign/declarations.arc:9:13
#!   |
#! 9 |   fn e() -> [c_int; 4]
#!   |             ^^^^^^^^^^
#!   |
#!   = help: declare it as `*T`
#!
#! error[own-without-drop]: nobody knows how to drop a `*file`
#!   --> errors/foreign/declarations.arc:10:17
#!    |
#! 10 |   fn f() -> own *file
#!    |                 ^^^^^
#!    |
#!    = help: say it where the type is declared: `type file drop free_function`
#!
#! error[own-without-drop]: nobody knows how to drop a `*i32`
#!   --> errors/foreign/declarations.arc:11:15
#!    |
#! 11 |   fn g(x: own *c_int)
#!    |               ^^^^^^
#!    |
#!    = help: only pointers to types that are declared with `drop` can be owned
#!
#! error[out-with-default]: an `out` parameter has no default: C fills it, and nobody passes it
#!   --> errors/foreign/declarations.arc:12:23
#!    |
#! 12 |   fn h(out x: c_int = 4)
#!    |                       ^
#!
#! error[not-a-foreign-type]: C knows no `int?`
#!   --> errors/foreign/declarations.arc:13:11
#!    |
#! 13 |   fn i(x: c_int?)
#!    |           ^^^^^^
#!    |
#!    = help: C's types are the numbers with a width, `bool`, `cstr`, `*T` and structs
#!
#! error[not-a-foreign-type]: C knows no `(int, int)`
#!   --> errors/foreign/declarations.arc:14:11
#!    |
#! 14 |   fn j(x: (int, int))
#!    |           ^^^^^^^^^^
#!    |
#!    = help: C's types are the numbers with a width, `bool`, `cstr`, `*T` and structs
#!
#! error[fails-in]: `fails in` is followed by a range
#!   --> errors/foreign/declarations.arc:15:28
#!    |
#! 15 |   fn k() -> c_int fails in 4
#!    |                            ^
#!    |
#!    = help: write `fails if` with a condition for anything else: `fails if result in codes`
#!
#! error[fails-without-result]: there is no result to compare with
#!   --> errors/foreign/declarations.arc:16:10
#!    |
#! 16 |   fn l() fails < 0
#!    |          ^^^^^^^^^
#!    |
#!    = help: declare one with `->`, or write `fails if` with a condition
#!
#! error[unknown-name]: nothing is called `missing` here
#!   --> errors/foreign/declarations.arc:17:16
#!    |
#! 17 |   fn m(p: [u8; missing])
#!    |                ^^^^^^^
#!    |
#!    = help: a declaration can name its own parameters, `result`, and what stands at the top level
#!
#! error[not-a-foreign-type]: C knows no `str`
#!   --> errors/foreign/declarations.arc:18:11
#!    |
#! 18 |   fn n(f: fn(str) -> c_int)
#!    |           ^^^^^^^^^^^^^^^^
#!    |
#!    = help: a C string is a `cstr`
