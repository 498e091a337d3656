# expect: null error at `!`
#? exit 1
extern fn strchr(s: cstr, c: c_int) -> *c_char?
fn rest(s: str, c: int) -> str = strchr(s, c)!.str()
print(rest("key=value", '='))     #= =value
print(rest("key", '='))
