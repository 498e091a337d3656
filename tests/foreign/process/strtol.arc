# An argument may be null where the type has a `?`; C fills a pointer's place.
extern fn strtol(text: cstr, end: *(*c_char?)?, base: c_int) -> c_long
print(strtol("123", null, 10), strtol("ff", null, 16), strtol("-77", null, 8))     #= 123 255 -63
let end: [*c_char?] = [null]
print(strtol("42rest", end, 10))     #= 42
let rest = end[0]
if rest != null { print(rest.str()) }     #= rest
