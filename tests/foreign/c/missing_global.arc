# expect: exit 1: no `countr` in the library; near: counter
#? exit 1
extern "../../c/libcalls.so" { var countr: i32 }
print(countr)
