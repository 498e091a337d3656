# expect: line 4, a `[int]` cannot stand for one of C's variadic arguments
#? exit 2
extern fn printf(format: cstr, ...) -> c_int
printf("%p\n", [1, 2])
