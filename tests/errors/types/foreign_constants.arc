extern {
  fn abs(x: c_int) -> c_int
  fn strlen(s: cstr) -> usize
}
print(abs(5_000_000_000))
print(strlen("a\0b"))
print(strlen(5), abs("5"), abs(1.5))

#! error[constant-does-not-fit]: 5000000000 does not fit `c_int`
#!  --> errors/types/foreign_constants.arc:5:11
#!   |
#! 2 |   fn abs(x: c_int) -> c_int
#!   |          - `x` is declared here
#! ...
#! 5 | print(abs(5_000_000_000))
#!   |           ^^^^^^^^^^^^^ `c_int` holds -2147483648 to 2147483647
#!
#! error[nul-in-text]: this text has a NUL inside, where C would think that it ends
#!  --> errors/types/foreign_constants.arc:6:14
#!   |
#! 3 |   fn strlen(s: cstr) -> usize
#!   |             - `s` is declared here
#! ...
#! 6 | print(strlen("a\0b"))
#!   |              ^^^^^^
#!
#! error[type-mismatch]: expected `str`, found `int`
#!  --> errors/types/foreign_constants.arc:7:14
#!   |
#! 3 |   fn strlen(s: cstr) -> usize
#!   |             - `s` is declared here
#! ...
#! 7 | print(strlen(5), abs("5"), abs(1.5))
#!   |              ^ this is `int`
#!   |
#! help: `str(x)` makes text of any value, and so does `"{x}"`
#!   |
#! 7 | print(strlen(str(5)), abs("5"), abs(1.5))
#!   |              ++++ +
#!
#! error[type-mismatch]: expected `int`, found `str`
#!  --> errors/types/foreign_constants.arc:7:22
#!   |
#! 2 |   fn abs(x: c_int) -> c_int
#!   |          - `x` is declared here
#! ...
#! 7 | print(strlen(5), abs("5"), abs(1.5))
#!   |                      ^^^ this is `str`
#!   |
#! help: a number has no quotes
#!   |
#! 7 - print(strlen(5), abs("5"), abs(1.5))
#! 7 + print(strlen(5), abs(5), abs(1.5))
#!   |
#!
#! error[type-mismatch]: expected `int`, found `float`
#!  --> errors/types/foreign_constants.arc:7:32
#!   |
#! 2 |   fn abs(x: c_int) -> c_int
#!   |          - `x` is declared here
#! ...
#! 7 | print(strlen(5), abs("5"), abs(1.5))
#!   |                                ^^^ this is `float`
#!   |
#! help: `int(x)` cuts a float to an int; `x.round()`, `x.floor()` and `x.ceil()` round first
#!   |
#! 7 | print(strlen(5), abs("5"), abs(int(1.5)))
#!   |                                ++++   +
