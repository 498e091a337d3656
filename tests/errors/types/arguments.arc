fn half(x: float) -> float = x / 2
fn shout(text: str) = text + "!"
print(half("10"))
print(shout(5))
print(half(1, 2), shout())

#! error[type-mismatch]: expected `float`, found `str`
#!  --> errors/types/arguments.arc:3:12
#!   |
#! 1 | fn half(x: float) -> float = x / 2
#!   |         - `x` is declared here
#! 2 | fn shout(text: str) = text + "!"
#! 3 | print(half("10"))
#!   |            ^^^^ this is `str`
#!   |
#! help: a number has no quotes
#!   |
#! 3 - print(half("10"))
#! 3 + print(half(10))
#!   |
#!
#! error[type-mismatch]: expected `str`, found `int`
#!  --> errors/types/arguments.arc:4:13
#!   |
#! 2 | fn shout(text: str) = text + "!"
#!   |          ---- `text` is declared here
#! 3 | print(half("10"))
#! 4 | print(shout(5))
#!   |             ^ this is `int`
#!   |
#! help: `str(x)` makes text of any value, and so does `"{x}"`
#!   |
#! 4 | print(shout(str(5)))
#!   |             ++++ +
#!
#! error[too-many-arguments]: `half` takes one argument
#!  --> errors/types/arguments.arc:5:15
#!   |
#! 1 | fn half(x: float) -> float = x / 2
#!   | -------------------------- declared here
#! ...
#! 5 | print(half(1, 2), shout())
#!   |               ^ this one is too many
#!
#! error[missing-argument]: `shout` needs `text`
#!  --> errors/types/arguments.arc:5:24
#!   |
#! 2 | fn shout(text: str) = text + "!"
#!   | ------------------- declared here
#! ...
#! 5 | print(half(1, 2), shout())
#!   |                        ^^ one argument is missing
