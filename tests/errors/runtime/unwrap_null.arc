# expect: null error at `!`
#? exit 1
extern fn strchr(s: cstr, c: c_int) -> *c_char?
fn rest(s: str, c: int) -> str = strchr(s, c)!.str()
print(rest("key=value", '='))     #= =value
print(rest("key", '='))

#! error: the value is null
#!  --> errors/runtime/unwrap_null.arc:4:34
#!   |
#! 4 | fn rest(s: str, c: int) -> str = strchr(s, c)!.str()
#!   |                                  ^^^^^^^^^^^^^
#!   in rest at errors/runtime/unwrap_null.arc:4:34
#!   in top level at errors/runtime/unwrap_null.arc:6:7
