let a: Pnt = 1
fn f(x: itn) -> strr = "x"
extern fn g(x: c_itn) -> c_lng
let b: u128 = 1
let c: void = 1

#! error[unknown-type]: there is no type `Pnt`
#!  --> errors/names/unknown_types.arc:1:8
#!   |
#! 1 | let a: Pnt = 1
#!   |        ^^^
#!   |
#! help: did you mean `int`?
#!   |
#! 1 - let a: Pnt = 1
#! 1 + let a: int = 1
#!   |
#!
#! error[unknown-type]: there is no type `itn`
#!  --> errors/names/unknown_types.arc:2:9
#!   |
#! 2 | fn f(x: itn) -> strr = "x"
#!   |         ^^^
#!   |
#! help: did you mean `int`?
#!   |
#! 2 - fn f(x: itn) -> strr = "x"
#! 2 + fn f(x: int) -> strr = "x"
#!   |
#!
#! error[unknown-type]: there is no type `strr`
#!  --> errors/names/unknown_types.arc:2:17
#!   |
#! 2 | fn f(x: itn) -> strr = "x"
#!   |                 ^^^^
#!   |
#! help: did you mean `str`?
#!   |
#! 2 - fn f(x: itn) -> strr = "x"
#! 2 + fn f(x: itn) -> str = "x"
#!   |
#!
#! error[unknown-type]: there is no type `c_itn`
#!  --> errors/names/unknown_types.arc:3:16
#!   |
#! 3 | extern fn g(x: c_itn) -> c_lng
#!   |                ^^^^^
#!   |
#! help: did you mean `c_int`?
#!   |
#! 3 - extern fn g(x: c_itn) -> c_lng
#! 3 + extern fn g(x: c_int) -> c_lng
#!   |
#!
#! error[unknown-type]: there is no type `c_lng`
#!  --> errors/names/unknown_types.arc:3:26
#!   |
#! 3 | extern fn g(x: c_itn) -> c_lng
#!   |                          ^^^^^
#!   |
#! help: did you mean `c_long`?
#!   |
#! 3 | extern fn g(x: c_itn) -> c_long
#!   |                             +
#!
#! error[unknown-type]: there is no type `u128`
#!  --> errors/names/unknown_types.arc:4:8
#!   |
#! 4 | let b: u128 = 1
#!   |        ^^^^
#!
#! error[no-such-place]: no value has the type `void`
#!  --> errors/names/unknown_types.arc:5:8
#!   |
#! 5 | let c: void = 1
#!   |        ^^^^
#!   |
#!   = help: `void` only stands behind a `*`; what gives nothing has no `->`
