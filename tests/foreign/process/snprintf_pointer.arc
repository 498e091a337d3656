# expect: C fills a list of bytes, `.ptr.str()` reads it up to the NUL
extern fn snprintf(out: [u8], n: usize, format: cstr, ...) -> c_int
let out: [u8] = [0; 64]
let n = snprintf(out, 64, "%s has %d of %5.2f", "Ada", 3, 1.5)
print(n, out.ptr.str())     #= 18 Ada has 3 of  1.50
print(snprintf(out, 4, "%s", "abcdefgh"), out.ptr.str())     #= 8 abc
print(out[3], out[4] == ' ')     #= 0 false
