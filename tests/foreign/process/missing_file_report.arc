# expect: exit 1: the path as it was looked for, relative to the script
#? exit 1
extern "./libs/nothing_here.so" fn f() -> c_int
f()

#! error: cannot open the library "./libs/nothing_here.so"
#!  --> foreign/process/missing_file_report.arc:4:1
#!   |
#! 4 | f()
#!   | ^^^
#!   |
#!   = note: tried foreign/process/./libs/nothing_here.so: cannot open shared object file: No such file or directory
