# expect: line 3, `fn`, `var`, `type` or `const` is expected
#? exit 2
extern strlen(s: cstr) -> usize

#! error[syntax]: `extern` is followed by `fn`, or by a library's name
#!  --> errors/syntax/extern_without_fn.arc:3:8
#!   |
#! 3 | extern strlen(s: cstr) -> usize
#!   |        ^^^^^^
#!   |
#! help: a function is declared with `fn`
#!   |
#! 3 | extern fn strlen(s: cstr) -> usize
#!   |        ++
