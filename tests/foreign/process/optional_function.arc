# `extern?`: the name is null where the library has no such function.
extern? fn strlen(s: cstr) -> usize
extern? fn no_such_function(x: c_int) -> c_int
print(strlen != null, no_such_function == null)     #= true true
if strlen != null { print(strlen("abc")) }     #= 3
if no_such_function != null { print("never") }
