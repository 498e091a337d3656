extern fn getenv(name: cstr) -> cstr?
let value = getenv("ARC_SUITE_NOT_SET")
print(value!.len)

#! error: the value is null
#!  --> errors/runtime/null.arc:3:7
#!   |
#! 3 | print(value!.len)
#!   |       ^^^^^^
