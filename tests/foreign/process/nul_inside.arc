# A text with a NUL inside would end early for C: an error of kind "nul".
extern fn strlen(s: cstr) -> usize
fn length(s: str) = try { str(strlen(s)) } catch e { e.kind }
print(length("abc"), length("a\0c"), length(""))     #= 3 nul 0
print(try { strlen("ab" + chr(0)) } catch e { -1 })     #= -1
print(try { str(strlen("x" + chr(0) + "y")) } catch e { e.message })
#= strlen: s has a NUL at byte 1, where a cstr would end before its text does
