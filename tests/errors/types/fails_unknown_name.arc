# expect: line 3, nothing is called `pth` in the message; did you mean `path`?
#? exit 2
extern fn open(path: cstr, flags: c_int) -> c_int fails < 0 with "no {pth}"
print(open("/dev/null", 0))

#! error[unknown-name]: nothing is called `pth` here
#!  --> errors/types/fails_unknown_name.arc:3:71
#!   |
#! 3 | extern fn open(path: cstr, flags: c_int) -> c_int fails < 0 with "no {pth}"
#!   |                                                                       ^^^
#!   |
#! help: did you mean `path`?
#!   |
#! 3 | extern fn open(path: cstr, flags: c_int) -> c_int fails < 0 with "no {path}"
#!   |                                                                        +
