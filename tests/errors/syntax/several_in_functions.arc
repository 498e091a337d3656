# expect: one error in each of the three functions
#? exit 2
fn one(a: int) -> str { a }
fn two(b: str) -> int { b.lenght }
fn three() { missing() }
one(1)
two("x")
three()

#! error[type-mismatch]: expected `str`, found `int`
#!  --> errors/syntax/several_in_functions.arc:3:25
#!   |
#! 3 | fn one(a: int) -> str { a }
#!   |                   ---   ^ this is `int`
#!   |                   |
#!   |                   the result is declared here
#!   |
#! help: `str(x)` makes text of any value, and so does `"{x}"`
#!   |
#! 3 | fn one(a: int) -> str { str(a) }
#!   |                         ++++ +
#!
#! error[unknown-member]: `str` has no `lenght`
#!  --> errors/syntax/several_in_functions.arc:4:27
#!   |
#! 4 | fn two(b: str) -> int { b.lenght }
#!   |                           ^^^^^^
#!   |
#! help: did you mean `len`?
#!   |
#! 4 - fn two(b: str) -> int { b.lenght }
#! 4 + fn two(b: str) -> int { b.len }
#!   |
#!
#! error[unknown-name]: nothing is called `missing` here
#!  --> errors/syntax/several_in_functions.arc:5:14
#!   |
#! 5 | fn three() { missing() }
#!   |              ^^^^^^^
