# A cstr result is copied: what C does to its own text later does not show.
extern fn setenv(name: cstr, value: cstr, overwrite: c_int) -> c_int fails != 0
extern fn getenv(name: cstr) -> cstr?
setenv("ARC_SUITE_X", "first", 1)
let first = getenv("ARC_SUITE_X")
setenv("ARC_SUITE_X", "other", 1)
print(first ?? "", getenv("ARC_SUITE_X") ?? "")     #= first other
