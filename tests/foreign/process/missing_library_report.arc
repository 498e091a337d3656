# expect: exit 1: the library's name and what was tried; near names would be welcome (`libz`)
#? exit 1
extern "zz" fn zlibVersion() -> cstr
print(zlibVersion())

#! error: cannot open the library "zz"
#!  --> foreign/process/missing_library_report.arc:4:7
#!   |
#! 4 | print(zlibVersion())
#!   |       ^^^^^^^^^^^^^
#!   |
#!   = note: tried libzz.so: cannot open shared object file: No such file or directory
#!   = note: tried /…
#!   = help: did you mean "z" or "z3"?
