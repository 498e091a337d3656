# expect: line 4, a `str?` is no condition; help: x != null
#? exit 2
extern fn getenv(name: cstr) -> cstr?
if getenv("HOME") { print("home") }
