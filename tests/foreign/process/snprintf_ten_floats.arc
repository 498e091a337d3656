# expect: more floats than registers: eight, then the stack
extern fn snprintf(out: [u8], n: usize, format: cstr, ...) -> c_int
let out: [u8] = [0; 128]
snprintf(out, 128, "%g %g %g %g %g %g %g %g %g %g", 0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5)
print(out.ptr.str())     #= 0.5 1.5 2.5 3.5 4.5 5.5 6.5 7.5 8.5 9.5
snprintf(out, 128, "%d %g %s %d %g %s %d %g %s %d %g %s", 1, 1.5, "a", 2, 2.5, "b", 3, 3.5, "c", 4, 4.5, "d")
print(out.ptr.str())     #= 1 1.5 a 2 2.5 b 3 3.5 c 4 4.5 d
