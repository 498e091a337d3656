# expect: line 3, `fn`, `var`, `type` or `const` is expected
#? exit 2
extern strlen(s: cstr) -> usize

#! error[syntax]: expected a text, found a name
#!  --> errors/syntax/extern_without_fn.arc:3:8
#!   |
#! 3 | extern strlen(s: cstr) -> usize
#!   |        ^^^^^^ not a name
