# expect: `getenv` gave null, which `cstr` cannot be; the help says `cstr?`
#? exit 1
extern fn getenv(name: cstr) -> cstr
print(getenv("ARC_SUITE_NOT_SET_AT_ALL"))

#! error: getenv returned null
#!  --> errors/runtime/null_text_of_extern.arc:4:7
#!   |
#! 4 | print(getenv("ARC_SUITE_NOT_SET_AT_ALL"))
#!   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
