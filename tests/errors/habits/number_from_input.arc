let age = int(input("age? "))
let size: int = input("size? ")

#! error[cannot-convert]: a `str?` cannot become an `int`
#!  --> errors/habits/number_from_input.arc:1:11
#!   |
#! 1 | let age = int(input("age? "))
#!   |           ^^^^^^^^^^^^^^^^^^^
#!   |
#!   = help: `x?.parse_int() ?? 0` reads a text as a number, and is 0 where there is none
#!
#! error[type-mismatch]: expected `int`, found `str?`
#!  --> errors/habits/number_from_input.arc:2:17
#!   |
#! 2 | let size: int = input("size? ")
#!   |           ---   ^^^^^^^^^^^^^^^ this is `str?`
#!   |           |
#!   |           declared here
#!   |
#!   = help: `x?.parse_int() ?? 0` reads a text as a number, and is 0 where there is none
