fn name() -> str { 42 }
fn number(x: int) -> int { if x > 0 { "yes" } else { 0 } }
fn nothing() -> int { print("x") }
fn early(x: int) -> int { if x > 0 { return "x" }; 1 }

#! error[type-mismatch]: expected `str`, found `int`
#!  --> errors/types/result.arc:1:20
#!   |
#! 1 | fn name() -> str { 42 }
#!   |              ---   ^^ this is `int`
#!   |              |
#!   |              the result is declared here
#!   |
#! help: `str(x)` makes text of any value, and so does `"{x}"`
#!   |
#! 1 | fn name() -> str { str(42) }
#!   |                    ++++  +
#!
#! error[branches-differ]: one way gives `str`, the other `int`
#!  --> errors/types/result.arc:2:54
#!   |
#! 2 | fn number(x: int) -> int { if x > 0 { "yes" } else { 0 } }
#!   |                                       -----          ^ this is `int`
#!   |                                       |
#!   |                                       this is `str`
#!
#! error[block-without-value]: this must give an `int`, but ends without a value
#!  --> errors/types/result.arc:3:34
#!   |
#! 3 | fn nothing() -> int { print("x") }
#!   |                 ---              ^
#!   |                 |
#!   |                 the result is declared here
#!   |
#!   = help: the value of a block is its last expression
#!
#! error[type-mismatch]: expected `int`, found `str`
#!  --> errors/types/result.arc:4:45
#!   |
#! 4 | fn early(x: int) -> int { if x > 0 { return "x" }; 1 }
#!   |                     ---                     ^^^ this is `str`
#!   |                     |
#!   |                     the result is declared here
