extern fn getenv(name: cstr) -> cstr?
let value = getenv("ARC_SUITE_NOT_SET")
print(value!.len)
