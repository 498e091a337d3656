# expect: bytes are counted, not letters; computed texts are passed as they are
extern fn strlen(s: cstr) -> usize
print(strlen(""), strlen("arcane"), strlen("é漢"))     #= 0 6 5
let name = "Ada"
print(strlen(name + " Lovelace"), strlen("{name}-{1 + 1}"))     #= 12 5
