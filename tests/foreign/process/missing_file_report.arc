# expect: exit 1: the path as it was looked for, relative to the script
#? exit 1
extern "./libs/nothing_here.so" fn f() -> c_int
f()
