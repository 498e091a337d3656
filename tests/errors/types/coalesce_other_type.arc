# expect: line 4, the other side of `??` is `int`, not `str`
#? exit 2
extern fn getenv(name: cstr) -> cstr?
print(getenv("HOME") ?? 5)

#! error[type-mismatch]: expected `str`, found `int`
#!  --> errors/types/coalesce_other_type.arc:4:25
#!   |
#! 4 | print(getenv("HOME") ?? 5)
#!   |       --------------    ^ this is `int`
#!   |       |
#!   |       what stands in for its null
#!   |
#! help: `str(x)` makes text of any value, and so does `"{x}"`
#!   |
#! 4 | print(getenv("HOME") ?? str(5))
#!   |                         ++++ +
