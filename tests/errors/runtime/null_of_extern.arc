# expect: `strchr` gave null, which `*c_char` cannot be; kind null
#? exit 1
extern fn strchr(s: cstr, c: c_int) -> *c_char
print(strchr("abc", 'b').str())     #= bc
print(strchr("abc", 'x').str())

#! error: strchr returned null
#!  --> errors/runtime/null_of_extern.arc:5:7
#!   |
#! 5 | print(strchr("abc", 'x').str())
#!   |       ^^^^^^^^^^^^^^^^^^
