# expect: floats are doubles; an int in their place must be written float(n)
extern fn snprintf(out: [u8], n: usize, format: cstr, ...) -> c_int
let out: [u8] = [0; 128]
snprintf(out, 128, "%.3f %g %e", 3.14159, 0.5, 1000.0)
print(out.ptr.str())     #= 3.142 0.5 1.000000e+03
let n = 3
snprintf(out, 128, "%.1f", float(n))
print(out.ptr.str())     #= 3.0
