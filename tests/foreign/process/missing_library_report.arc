# expect: exit 1: the library's name and what was tried; near names would be welcome (`libz`)
#? exit 1
extern "zz" fn zlibVersion() -> cstr
print(zlibVersion())
