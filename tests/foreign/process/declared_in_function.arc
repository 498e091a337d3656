# expect: an extern declared behind its use, called from a function
fn size(s) = strlen(s) * 2
print(size("abc"))     #= 6
extern fn strlen(s: cstr) -> usize
