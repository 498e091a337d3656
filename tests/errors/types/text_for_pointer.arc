# expect: line 4, a `str` for `*u8` is refused; help: declare it `cstr`
#? exit 2
extern fn strlen(s: *u8) -> usize
print(strlen("text"))
