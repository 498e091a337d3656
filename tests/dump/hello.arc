#? dump ast types bytecode gates
extern fn printf(format: cstr, ...) -> c_int
let n = 6 * 7
printf("%d\n", n)
