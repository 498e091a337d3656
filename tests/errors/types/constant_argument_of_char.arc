# expect: line 4, 128 does not fit `i8`
#? exit 2
extern fn toupper(c: i8) -> c_int
print(toupper(128))
