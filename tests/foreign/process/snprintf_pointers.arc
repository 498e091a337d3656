# expect: pointers, null and bool as variadic arguments
extern fn snprintf(out: [u8], n: usize, format: cstr, ...) -> c_int
let out: [u8] = [0; 64]
let bytes: [u8] = [72, 105, 0]
snprintf(out, 64, "%s %d %d", bytes.ptr, true, false)
print(out.ptr.str())     #= Hi 1 0
