# expect: `strchr` gave null, which `*c_char` cannot be; kind null
#? exit 1
extern fn strchr(s: cstr, c: c_int) -> *c_char
print(strchr("abc", 'b').str())     #= bc
print(strchr("abc", 'x').str())
