# expect: line 3, `inout` is not supported yet
#? exit 2
extern fn getline(inout line: *c_char?, inout n: usize, file: *void) -> isize

#! error[not-supported-yet]: `inout` is not supported yet
#!  --> errors/later/inout_parameter.arc:3:25
#!   |
#! 3 | extern fn getline(inout line: *c_char?, inout n: usize, file: *void) -> isize
#!   |                         ^^^^ not supported yet
#!
#! error[not-supported-yet]: `inout` is not supported yet
#!  --> errors/later/inout_parameter.arc:3:47
#!   |
#! 3 | extern fn getline(inout line: *c_char?, inout n: usize, file: *void) -> isize
#!   |                                               ^ not supported yet
