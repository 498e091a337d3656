# expect: exit 1: no `countr` in the library; near: counter
#? exit 1
extern "../../c/libcalls.so" { var countr: i32 }
print(countr)

#! error: "../../c/libcalls.so" (foreign/c/../../c/libcalls.so) has no symbol "countr"
#!  --> foreign/c/missing_global.arc:4:7
#!   |
#! 4 | print(countr)
#!   |       ^^^^^^
#!   |
#!   = help: did you mean "counter"?
