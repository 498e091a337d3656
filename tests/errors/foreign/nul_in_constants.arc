extern {
  struct Names { name: cstr }
  fn strlen(s: cstr) -> usize
  fn snprintf(out: [u8], n: usize, format: cstr, ...) -> c_int
}
strlen("a\0b")
let n = Names("a\0")
let list: [cstr] = ["x", "\0"]
var s: cstr = "ok"
s = "not\0ok"
const NAME = "in a\0constant"
strlen(NAME)

#! error[nul-in-text]: this text has a NUL inside, where C would think that it ends
#!  --> errors/foreign/nul_in_constants.arc:6:8
#!   |
#! 3 |   fn strlen(s: cstr) -> usize
#!   |             - `s` is declared here
#! ...
#! 6 | strlen("a\0b")
#!   |        ^^^^^^
#!
#! error[nul-in-text]: this text has a NUL inside, where C would think that it ends
#!  --> errors/foreign/nul_in_constants.arc:7:15
#!   |
#! 2 |   struct Names { name: cstr }
#!   |                  ---- `name` is declared here
#! ...
#! 7 | let n = Names("a\0")
#!   |               ^^^^^
#!
#! error[nul-in-text]: this text has a NUL inside, where C would think that it ends
#!  --> errors/foreign/nul_in_constants.arc:8:26
#!   |
#! 8 | let list: [cstr] = ["x", "\0"]
#!   |                    ------^^^^- an element of this list
#!
#! error[nul-in-text]: this text has a NUL inside, where C would think that it ends
#!   --> errors/foreign/nul_in_constants.arc:10:5
#!    |
#!  9 | var s: cstr = "ok"
#!    |     - `s` is a `cstr` since here
#! 10 | s = "not\0ok"
#!    |     ^^^^^^^^^
#!
#! error[nul-in-text]: this text has a NUL inside, where C would think that it ends
#!   --> errors/foreign/nul_in_constants.arc:12:8
#!    |
#!  3 |   fn strlen(s: cstr) -> usize
#!    |             - `s` is declared here
#! ...
#! 12 | strlen(NAME)
#!    |        ^^^^
