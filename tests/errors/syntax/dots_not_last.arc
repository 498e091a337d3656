# expect: line 3, `...` stands last
#? exit 2
extern fn printf(..., format: cstr) -> c_int

#! error[syntax]: expected `)`, found a name
#!  --> errors/syntax/dots_not_last.arc:3:23
#!   |
#! 3 | extern fn printf(..., format: cstr) -> c_int
#!   |                       ^^^^^^ not a name
