# expect: C stores a pointer into a list's element; the rest of the text is read through it
extern fn strtol(text: cstr, end: *(*c_char?)?, base: c_int = 10) -> c_long
let end: [*c_char?] = [null]
let text = "1984 and more"
print(strtol(text, end))     #= 1984
print(end[0]!.str())     #=  and more
print(strtol("z", null, base: 36))     #= 35
