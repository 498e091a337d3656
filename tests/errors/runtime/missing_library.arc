extern "arcane_no_such_thing" fn f() -> c_int
print("before")     #= before
f()

#! error: cannot open the library "arcane_no_such_thing"
#!  --> errors/runtime/missing_library.arc:3:1
#!   |
#! 3 | f()
#!   | ^^^
#!   |
#!   = note: tried libarcane_no_such_thing.so: cannot open shared object file: No such file or directory
#!   = note: tried /…
