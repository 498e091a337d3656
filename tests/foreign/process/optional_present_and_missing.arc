# expect: `extern?` gives null for the missing one, and a function for the other
extern? fn strlen(s: cstr) -> usize
extern? fn arcane_has_no_such_function(x: c_int) -> c_int
if strlen != null { print(strlen("seven77")) }     #= 7
if arcane_has_no_such_function != null { print("here") } else { print("missing") }     #= missing
print(arcane_has_no_such_function == null, strlen == null)     #= true false
