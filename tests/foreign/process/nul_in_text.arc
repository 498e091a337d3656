# expect: a text with a NUL inside is an error of kind "nul"; one at the end too
extern fn strlen(s: cstr) -> usize
let zero = chr(0)
print(try { strlen("a" + zero + "b"); "" } catch e { e.kind })     #= nul
print(try { strlen("a" + zero); "" } catch e { e.kind })     #= nul
print(strlen("ab"))     #= 2
