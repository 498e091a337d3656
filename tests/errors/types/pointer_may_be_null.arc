# expect: line 5, `*c_char?` has no `str` before it is tested for null
#? exit 2
extern fn strchr(s: cstr, c: c_int) -> *c_char?
let p = strchr("text", 'x')
print(p.str())
