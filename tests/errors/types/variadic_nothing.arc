# expect: line 5, what has no value cannot stand for one of C's variadic arguments
#? exit 2
extern fn printf(format: cstr, ...) -> c_int
fn nothing() { print("x") }
printf("%d\n", nothing())

#! error[variadic-type]: a `()` cannot stand for one of C's variadic arguments
#!  --> errors/types/variadic_nothing.arc:5:16
#!   |
#! 5 | printf("%d\n", nothing())
#!   |                ^^^^^^^^^
#!   |
#!   = help: numbers, `bool`, `str` and pointers can
