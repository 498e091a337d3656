# expect: a list whose elements lie otherwise than C wants them
extern {
  fn sum(xs: [c_int], n: usize) -> c_int
  fn texts(t: [cstr]) -> c_int
  fn calls(f: [fn(c_int) -> c_int]) -> c_int
  fn bytes(b: *u8)
}
sum([1, 2], 2)
let xs = [1, 2]
sum(xs, 2)
let names = ["a", "b"]
texts(names)
let functions = [|x: int| x]
calls(functions)
bytes(xs)
bytes([1.5])
sum("text", 4)

#! error[type-mismatch]: C wants the address of `c_int`, and this is a list of `int`
#!   --> errors/foreign/lists_of_other_types.arc:10:5
#!    |
#!  3 |   fn sum(xs: [c_int], n: usize) -> c_int
#!    |          -- `xs` is declared here
#! ...
#! 10 | sum(xs, 2)
#!    |     ^^ expected `[c_int]`, found `[int]`
#!    |
#!    = help: a list lies in memory as its type says: declare it as `[c_int]`
#!
#! error[type-mismatch]: C wants the address of `cstr`, and this is a list of `str`
#!   --> errors/foreign/lists_of_other_types.arc:12:7
#!    |
#!  4 |   fn texts(t: [cstr]) -> c_int
#!    |            - `t` is declared here
#! ...
#! 12 | texts(names)
#!    |       ^^^^^ expected `[cstr]`, found `[str]`
#!    |
#!    = help: a list lies in memory as its type says: declare it as `[cstr]`
#!
#! error[type-mismatch]: C wants the address of `fn(c_int) -> c_int`, and this is a list of `fn(int) -> int`
#!   --> errors/foreign/lists_of_other_types.arc:14:7
#!    |
#!  5 |   fn calls(f: [fn(c_int) -> c_int]) -> c_int
#!    |            - `f` is declared here
#! ...
#! 14 | calls(functions)
#!    |       ^^^^^^^^^ expected `[fn(c_int) -> c_int]`, found `[fn(int) -> int]`
#!    |
#!    = help: write the list where it is passed: there its functions become C's
#!
#! error[type-mismatch]: C wants the address of `u8`, and this is a list of `int`
#!   --> errors/foreign/lists_of_other_types.arc:15:7
#!    |
#!  6 |   fn bytes(b: *u8)
#!    |            - `b` is declared here
#! ...
#! 15 | bytes(xs)
#!    |       ^^ expected `[u8]`, found `[int]`
#!    |
#!    = help: a list lies in memory as its type says: declare it as `[u8]`
#!
#! error[type-mismatch]: expected `int`, found `float`
#!   --> errors/foreign/lists_of_other_types.arc:16:8
#!    |
#! 16 | bytes([1.5])
#!    |       -^^^-
#!    |       ||
#!    |       |this is `float`
#!    |       an element of this list
#!    |
#! help: `int(x)` cuts a float to an int; `x.round()`, `x.floor()` and `x.ceil()` round first
#!    |
#! 16 | bytes([int(1.5)])
#!    |        ++++   +
#!
#! error[type-mismatch]: expected `*i32`, found `str`
#!   --> errors/foreign/lists_of_other_types.arc:17:5
#!    |
#!  3 |   fn sum(xs: [c_int], n: usize) -> c_int
#!    |          -- `xs` is declared here
#! ...
#! 17 | sum("text", 4)
#!    |     ^^^^^^ this is `str`
#!    |
#!    = help: a parameter that takes a C string is declared as `cstr`; `text.bytes()` is a list of the bytes of a text
