print(1.5 as *u8)
print("text" as int)
print(int("12"), float("x"))
print(5 as float)

#! error[cannot-convert]: a `float` cannot become a `*u8`
#!  --> errors/types/casts.arc:1:7
#!   |
#! 1 | print(1.5 as *u8)
#!   |       ^^^^^^^^^^
#!
#! error[cannot-convert]: a `str` cannot become an `int`
#!  --> errors/types/casts.arc:2:7
#!   |
#! 2 | print("text" as int)
#!   |       ^^^^^^^^^^^^^
#!   |
#!   = help: `s.parse_int()` reads a text as a number
#!
#! error[cannot-convert]: a `str` cannot become an `int`
#!  --> errors/types/casts.arc:3:7
#!   |
#! 3 | print(int("12"), float("x"))
#!   |       ^^^^^^^^^
#!   |
#!   = help: `s.parse_int()` reads a text as a number
#!
#! error[cannot-convert]: a `str` cannot become a `float`
#!  --> errors/types/casts.arc:3:18
#!   |
#! 3 | print(int("12"), float("x"))
#!   |                  ^^^^^^^^^^
#!   |
#!   = help: `s.parse_float()` reads a text as a number
#!
#! error[cannot-convert]: an `int` cannot become a `float`
#!  --> errors/types/casts.arc:4:7
#!   |
#! 4 | print(5 as float)
#!   |       ^^^^^^^^^^
#!   |
#!   = help: `as` is for pointers; a value is converted with `float(x)`
