let a: int = "text"
let b: str = 1
let c: bool = 0
let d: int = 1.5
let e: [int] = ["x"]

#! error[type-mismatch]: expected `int`, found `str`
#!  --> errors/types/mismatch.arc:1:14
#!   |
#! 1 | let a: int = "text"
#!   |        ---   ^^^^^^ this is `str`
#!   |        |
#!   |        declared here
#!
#! error[type-mismatch]: expected `str`, found `int`
#!  --> errors/types/mismatch.arc:2:14
#!   |
#! 2 | let b: str = 1
#!   |        ---   ^ this is `int`
#!   |        |
#!   |        declared here
#!   |
#! help: `str(x)` makes text of any value, and so does `"{x}"`
#!   |
#! 2 | let b: str = str(1)
#!   |              ++++ +
#!
#! error[type-mismatch]: expected `bool`, found `int`
#!  --> errors/types/mismatch.arc:3:15
#!   |
#! 3 | let c: bool = 0
#!   |        ----   ^ this is `int`
#!   |        |
#!   |        declared here
#!   |
#! help: a `bool` is `true` or `false`
#!   |
#! 3 - let c: bool = 0
#! 3 + let c: bool = false
#!   |
#!
#! error[type-mismatch]: expected `int`, found `float`
#!  --> errors/types/mismatch.arc:4:14
#!   |
#! 4 | let d: int = 1.5
#!   |        ---   ^^^ this is `float`
#!   |        |
#!   |        declared here
#!   |
#! help: `int(x)` cuts a float to an int; `x.round()`, `x.floor()` and `x.ceil()` round first
#!   |
#! 4 | let d: int = int(1.5)
#!   |              ++++   +
#!
#! error[type-mismatch]: expected `int`, found `str`
#!  --> errors/types/mismatch.arc:5:17
#!   |
#! 5 | let e: [int] = ["x"]
#!   |                -^^^-
#!   |                ||
#!   |                |this is `str`
#!   |                an element of this list
