# expect: line 4, an `Error` cannot stand for one of C's variadic arguments
#? exit 2
extern fn printf(format: cstr, ...) -> c_int
try { throw Error("x") } catch e { printf("%s\n", e) }

#! error[variadic-type]: an `Error` cannot stand for one of C's variadic arguments
#!  --> errors/types/variadic_error.arc:4:51
#!   |
#! 4 | try { throw Error("x") } catch e { printf("%s\n", e) }
#!   |                                                   ^
#!   |
#!   = help: numbers, `bool`, `str` and pointers can
