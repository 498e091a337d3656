# expect: line 4, the other side of `??` is `int`, not `str`
#? exit 2
extern fn getenv(name: cstr) -> cstr?
print(getenv("HOME") ?? 5)
