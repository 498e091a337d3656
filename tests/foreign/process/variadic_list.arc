# expect: a list passes the address of its elements, as a variadic argument too
extern fn snprintf(out: [u8], n: usize, format: cstr, ...) -> c_int
let out: [u8] = [0; 32]
let text: [u8] = [72, 105, 33, 0]
snprintf(out, 32, "%s %s", text, text)
print(out.ptr.str())     #= Hi! Hi!
