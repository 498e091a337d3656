# expect: line 4, `if let` is not supported yet
#? exit 2
extern fn getenv(name: cstr) -> cstr?
if let home = getenv("HOME") { print(home) }
