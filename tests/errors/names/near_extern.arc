# expect: line 4, nothing is called `strlne`; did you mean `strlen`?
#? exit 2
extern fn strlen(s: cstr) -> usize
print(strlne("text"))
