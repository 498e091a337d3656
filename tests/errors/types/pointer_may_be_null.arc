# expect: line 5, `*c_char?` has no `str` before it is tested for null
#? exit 2
extern fn strchr(s: cstr, c: c_int) -> *c_char?
let p = strchr("text", 'x')
print(p.str())

#! error[may-be-null]: this may be null: its type is `*i8?`
#!  --> errors/types/pointer_may_be_null.arc:5:9
#!   |
#! 5 | print(p.str())
#!   |       - ^^^
#!   |       |
#!   |       this is `*i8?`
#!   |
#!   = note: `if let x = p { … }` asks first, `p!` throws where it is null
#! help: `?.` gives null where this is null
#!   |
#! 5 | print(p?.str())
#!   |        +
