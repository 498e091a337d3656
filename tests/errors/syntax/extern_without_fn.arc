# expect: line 3, `fn`, `var`, `type` or `const` is expected
#? exit 2
extern strlen(s: cstr) -> usize
