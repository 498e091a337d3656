# expect: nothing converts by itself but an int to a float
let a: int = 1.5
let b: str = 1
let c: bool = 1
let d: float = "1"
let ints = [1]
let e: [float] = ints
let f: [int] = (1, 2)
let g = 1 + "a"
let h = "a" + 1
let i = not 1
let j = -"a"
let k = int("5")
let l = float("5")
let m = true + 1

#! error[type-mismatch]: expected `int`, found `float`
#!  --> errors/types/conversions_refused.arc:2:14
#!   |
#! 2 | let a: int = 1.5
#!   |        ---   ^^^ this is `float`
#!   |        |
#!   |        declared here
#!   |
#! help: `int(x)` cuts a float to an int; `x.round()`, `x.floor()` and `x.ceil()` round first
#!   |
#! 2 | let a: int = int(1.5)
#!   |              ++++   +
#!
#! error[type-mismatch]: expected `str`, found `int`
#!  --> errors/types/conversions_refused.arc:3:14
#!   |
#! 3 | let b: str = 1
#!   |        ---   ^ this is `int`
#!   |        |
#!   |        declared here
#!   |
#! help: `str(x)` makes text of any value, and so does `"{x}"`
#!   |
#! 3 | let b: str = str(1)
#!   |              ++++ +
#!
#! error[type-mismatch]: expected `bool`, found `int`
#!  --> errors/types/conversions_refused.arc:4:15
#!   |
#! 4 | let c: bool = 1
#!   |        ----   ^ this is `int`
#!   |        |
#!   |        declared here
#!   |
#! help: a `bool` is `true` or `false`
#!   |
#! 4 - let c: bool = 1
#! 4 + let c: bool = true
#!   |
#!
#! error[type-mismatch]: expected `float`, found `str`
#!  --> errors/types/conversions_refused.arc:5:16
#!   |
#! 5 | let d: float = "1"
#!   |        -----   ^^^ this is `str`
#!   |        |
#!   |        declared here
#!   |
#! help: a number has no quotes
#!   |
#! 5 - let d: float = "1"
#! 5 + let d: float = 1
#!   |
#!
#! error[type-mismatch]: expected `[float]`, found `[int]`
#!  --> errors/types/conversions_refused.arc:7:18
#!   |
#! 6 | let ints = [1]
#!   |     ---- `ints` is a `[int]` since here
#! 7 | let e: [float] = ints
#!   |        -------   ^^^^ this is `[int]`
#!   |        |
#!   |        declared here
#!
#! error[type-mismatch]: expected `[int]`, found `(int, int)`
#!  --> errors/types/conversions_refused.arc:8:16
#!   |
#! 8 | let f: [int] = (1, 2)
#!   |        -----   ^^^^^^ this is `(int, int)`
#!   |        |
#!   |        declared here
#!
#! error[operator-types]: `+` does not work on `int` and `str`
#!  --> errors/types/conversions_refused.arc:9:11
#!   |
#! 9 | let g = 1 + "a"
#!   |         - ^ --- this is `str`
#!   |         |
#!   |         this is `int`
#!   |
#! help: `str(x)` makes text of any value, and so does `"{x}"`
#!   |
#! 9 | let g = str(1) + "a"
#!   |         ++++ +
#!
#! error[operator-types]: `+` does not work on `str` and `int`
#!   --> errors/types/conversions_refused.arc:10:13
#!    |
#! 10 | let h = "a" + 1
#!    |         --- ^ - this is `int`
#!    |         |
#!    |         this is `str`
#!    |
#! help: `str(x)` makes text of any value, and so does `"{x}"`
#!    |
#! 10 | let h = "a" + str(1)
#!    |               ++++ +
#!
#! error[condition-is-not-bool]: a condition is a `bool`, this is `int`
#!   --> errors/types/conversions_refused.arc:11:13
#!    |
#! 11 | let i = not 1
#!    |             ^
#!    |
#! help: ask what you mean
#!    |
#! 11 | let i = not 1 != 0
#!    |               ++++
#!
#! error[operator-types]: `-` does not work on `str`
#!   --> errors/types/conversions_refused.arc:12:9
#!    |
#! 12 | let j = -"a"
#!    |         ^---
#!    |          |
#!    |          this is `str`
#!
#! error[cannot-convert]: a `str` cannot become an `int`
#!   --> errors/types/conversions_refused.arc:13:9
#!    |
#! 13 | let k = int("5")
#!    |         ^^^^^^^^
#!    |
#!    = help: `s.parse_int()` reads a text as a number
#!
#! error[cannot-convert]: a `str` cannot become a `float`
#!   --> errors/types/conversions_refused.arc:14:9
#!    |
#! 14 | let l = float("5")
#!    |         ^^^^^^^^^^
#!    |
#!    = help: `s.parse_float()` reads a text as a number
#!
#! error[operator-types]: `+` does not work on `bool` and `int`
#!   --> errors/types/conversions_refused.arc:15:14
#!    |
#! 15 | let m = true + 1
#!    |         ---- ^ - this is `int`
#!    |         |
#!    |         this is `bool`
