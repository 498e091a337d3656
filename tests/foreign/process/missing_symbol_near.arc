# expect: kind symbol, exit 1: near names (strlen, …) of the missing symbol are told
#? exit 1
extern fn strlenn(s: cstr) -> usize
fn size(s: str) -> int = strlenn(s)
print("before")     #= before
print(size("text"))

#! error: the process has no symbol "strlenn"
#!  --> foreign/process/missing_symbol_near.arc:4:26
#!   |
#! 4 | fn size(s: str) -> int = strlenn(s)
#!   |                          ^^^^^^^^^^
#!   |
#!   = help: did you mean "strlen"?
#!   in size at foreign/process/missing_symbol_near.arc:4:26
#!   in top level at foreign/process/missing_symbol_near.arc:6:7
