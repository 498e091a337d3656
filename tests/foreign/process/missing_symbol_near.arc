# expect: kind symbol, exit 1: near names (strlen, …) of the missing symbol are told
#? exit 1
extern fn strlenn(s: cstr) -> usize
fn size(s: str) -> int = strlenn(s)
print("before")     #= before
print(size("text"))
