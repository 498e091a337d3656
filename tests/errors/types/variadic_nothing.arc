# expect: line 5, what has no value cannot stand for one of C's variadic arguments
#? exit 2
extern fn printf(format: cstr, ...) -> c_int
fn nothing() { print("x") }
printf("%d\n", nothing())
