# expect: line 5, `*c_char?` has no `str` before it is tested for null
#? exit 2
extern fn strchr(s: cstr, c: c_int) -> *c_char?
let p = strchr("text", 'x')
print(p.str())

#! error[unknown-member]: `*i8?` has no `str`
#!  --> errors/types/pointer_may_be_null.arc:5:9
#!   |
#! 5 | print(p.str())
#!   |         ^^^
