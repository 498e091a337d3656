# expect: line 4, a `str` for `*u8` is refused; help: declare it `cstr`
#? exit 2
extern fn strlen(s: *u8) -> usize
print(strlen("text"))

#! error[type-mismatch]: expected `*u8`, found `str`
#!  --> errors/types/text_for_pointer.arc:4:14
#!   |
#! 3 | extern fn strlen(s: *u8) -> usize
#!   |                  - `s` is declared here
#! 4 | print(strlen("text"))
#!   |              ^^^^^^ this is `str`
#!   |
#!   = help: a parameter that takes a C string is declared as `cstr`; `text.bytes()` is a list of the bytes of a text
