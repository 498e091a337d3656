# What the caller passes, and what a declaration can name.
extern {
  fn frexp(x: f64, out exponent: c_int) -> f64
  fn read(fd: c_int, buffer: [u8; count], n: usize) -> isize fails < 0 with errno
  fn puts(text: cstr) -> void
}
var exponent = 0
print(frexp(1.5, &exponent))
print(read(0, [0], 1))

#! error[unknown-name]: nothing is called `count` here
#!  --> errors/foreign/outs_and_names.arc:4:35
#!   |
#! 4 |   fn read(fd: c_int, buffer: [u8; count], n: usize) -> isize fails < 0 with errno
#!   |                                   ^^^^^
#!   |
#!   = help: a declaration can name its own parameters, `result`, and what stands at the top level
#!
#! error[unknown-name]: nothing is called `errno` here
#!  --> errors/foreign/outs_and_names.arc:4:77
#!   |
#! 4 |   fn read(fd: c_int, buffer: [u8; count], n: usize) -> isize fails < 0 with errno
#!   |                                                                             ^^^^^
#!   |
#!   = help: a declaration can name its own parameters, `result`, and what stands at the top level
#!
#! error[no-such-place]: no value has the type `void`
#!  --> errors/foreign/outs_and_names.arc:5:26
#!   |
#! 5 |   fn puts(text: cstr) -> void
#!   |                          ^^^^
#!   |
#!   = help: `void` only stands behind a `*`; what gives nothing has no `->`
#!
#! error[too-many-arguments]: `frexp` takes one argument
#!  --> errors/foreign/outs_and_names.arc:8:18
#!   |
#! 3 |   fn frexp(x: f64, out exponent: c_int) -> f64
#!   |   -------------------------------------------- declared here
#! ...
#! 8 | print(frexp(1.5, &exponent))
#!   |                  ^^^^^^^^^ this one is too many
#!   |
#!   = help: an `out` is not passed: C fills it, and it is what the call gives
