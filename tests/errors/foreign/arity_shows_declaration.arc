#? command check
#? exit 2
# expect: `arc check` puts the declaration beside the call that does not fit it
extern {
  fn memchr(p: *void,
    byte: c_int, n: usize) -> *void?
  fn strlen(s: cstr) -> usize
}
memchr([1], 2)
strlen()
strlen("a", "b")
strlen(5)
strlen(null)
strlen(text: "a")
memchr(n: 1, byte: 2, p: 3)

#! error[missing-argument]: `memchr` needs `n`
#!  --> errors/foreign/arity_shows_declaration.arc:9:7
#!   |
#! 5 | /   fn memchr(p: *void,
#! 6 | |     byte: c_int, n: usize) -> *void?
#!   | |____________________________________- declared here
#! ...
#! 9 |   memchr([1], 2)
#!   |         ^^^^^^^^ one argument is missing
#!
#! error[missing-argument]: `strlen` needs `s`
#!   --> errors/foreign/arity_shows_declaration.arc:10:7
#!    |
#!  7 |   fn strlen(s: cstr) -> usize
#!    |   --------------------------- declared here
#! ...
#! 10 | strlen()
#!    |       ^^ one argument is missing
#!
#! error[too-many-arguments]: `strlen` takes one argument
#!   --> errors/foreign/arity_shows_declaration.arc:11:13
#!    |
#!  7 |   fn strlen(s: cstr) -> usize
#!    |   --------------------------- declared here
#! ...
#! 11 | strlen("a", "b")
#!    |             ^^^ this one is too many
#!
#! error[type-mismatch]: expected `str`, found `int`
#!   --> errors/foreign/arity_shows_declaration.arc:12:8
#!    |
#!  7 |   fn strlen(s: cstr) -> usize
#!    |             - `s` is declared here
#! ...
#! 12 | strlen(5)
#!    |        ^ this is `int`
#!    |
#! help: `str(x)` makes text of any value, and so does `"{x}"`
#!    |
#! 12 | strlen(str(5))
#!    |        ++++ +
#!
#! error[never-null]: this is never null: its type is `str`
#!   --> errors/foreign/arity_shows_declaration.arc:13:8
#!    |
#! 13 | strlen(null)
#!    |        ^^^^
#!    |
#!    = help: what may be null has the type `str?`
#!
#! error[unknown-parameter]: `strlen` has no parameter `text`
#!   --> errors/foreign/arity_shows_declaration.arc:14:8
#!    |
#!  7 |   fn strlen(s: cstr) -> usize
#!    |   --------------------------- declared here
#! ...
#! 14 | strlen(text: "a")
#!    |        ^^^^
#!    |
#!    = help: it has `s`
#!
#! error[type-mismatch]: expected `*void`, found `int`
#!   --> errors/foreign/arity_shows_declaration.arc:15:26
#!    |
#!  5 |   fn memchr(p: *void,
#!    |             - `p` is declared here
#! ...
#! 15 | memchr(n: 1, byte: 2, p: 3)
#!    |                          ^ this is `int`
