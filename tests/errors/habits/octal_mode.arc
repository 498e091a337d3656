# expect: line 4, a number does not begin with 0; 0o644
#? exit 2
extern fn chmod(path: cstr, mode: c_uint) -> c_int
chmod("/no/such/file", 0644)

#! error[leading-zero]: a number does not begin with 0
#!  --> errors/habits/octal_mode.arc:4:24
#!   |
#! 4 | chmod("/no/such/file", 0644)
#!   |                        ^^^^
#!   |
#! help: an octal number is written with `0o`
#!   |
#! 4 | chmod("/no/such/file", 0o644)
#!   |                         +
