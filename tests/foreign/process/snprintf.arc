extern fn snprintf(buffer: [u8], size: usize, format: cstr, ...) -> c_int
let buffer: [u8] = [0; 64]
print(snprintf(buffer, 64, "%05d|%-4s|%x", 42, "ab", 255))     #= 13
print(buffer.ptr.str())     #= 00042|ab  |ff
print(snprintf(buffer, 4, "%s", "too long"), buffer.ptr.str())     #= 8 too
print(snprintf(buffer, 64, "%.3f %.1f %d %.2f", 1.0, 2.25, 3, 4.125), buffer.ptr.str())     #= 16 1.000 2.2 3 4.12
print(buffer[0], '1', buffer[16])     #= 49 49 0
