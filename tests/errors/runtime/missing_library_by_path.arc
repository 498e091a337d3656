extern "./nothing.so" fn f() -> c_int
f()

#! error: cannot open the library "./nothing.so"
#!  --> errors/runtime/missing_library_by_path.arc:2:1
#!   |
#! 2 | f()
#!   | ^^^
#!   |
#!   = note: tried errors/runtime/./nothing.so: cannot open shared object file: No such file or directory
