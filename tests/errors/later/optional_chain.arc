# expect: line 4, `?.` is not supported yet (or works on the text's length)
#? exit 2
extern fn strchr(s: cstr, c: c_int) -> *c_char?
print(strchr("text", 'x')?.str())
