extern fn printf(format: cstr, ...) -> c_int
printf("%s\n", (1, 2))
printf("%p\n", |x: int| x)
printf("%s\n", ["a": 1])
class C { x: int }
printf("%p\n", C(1))
printf("%d\n", 1..2)

#! error[variadic-type]: a `(int, int)` cannot stand for one of C's variadic arguments
#!  --> errors/foreign/variadic_arguments.arc:2:16
#!   |
#! 2 | printf("%s\n", (1, 2))
#!   |                ^^^^^^
#!   |
#!   = help: numbers, `bool`, `str` and pointers can
#!
#! error[variadic-type]: a `fn(int) -> int` cannot stand for one of C's variadic arguments
#!  --> errors/foreign/variadic_arguments.arc:3:16
#!   |
#! 3 | printf("%p\n", |x: int| x)
#!   |                ^^^^^^^^^^
#!   |
#!   = help: declare the function once more, with the function's own type: `fn name(…, f: fn(c_int)) symbol "…"`
#!
#! error[variadic-type]: a `[str: int]` cannot stand for one of C's variadic arguments
#!  --> errors/foreign/variadic_arguments.arc:4:16
#!   |
#! 4 | printf("%s\n", ["a": 1])
#!   |                ^^^^^^^^
#!   |
#!   = help: numbers, `bool`, `str` and pointers can
#!
#! error[variadic-type]: a `C` cannot stand for one of C's variadic arguments
#!  --> errors/foreign/variadic_arguments.arc:6:16
#!   |
#! 6 | printf("%p\n", C(1))
#!   |                ^^^^
#!   |
#!   = help: numbers, `bool`, `str` and pointers can
#!
#! error[variadic-type]: a `range` cannot stand for one of C's variadic arguments
#!  --> errors/foreign/variadic_arguments.arc:7:16
#!   |
#! 7 | printf("%d\n", 1..2)
#!   |                ^^^^
#!   |
#!   = help: numbers, `bool`, `str` and pointers can
