extern fn printf(format: cstr, ...) -> c_int
let n = printf("%d %s %.2f %c %ld\n", 42, "text", 1.5, 'x', -5_000_000_000)     #= 42 text 1.50 x -5000000000
print(n)     #= 27
printf("no arguments\n")     #= no arguments
printf("%d%%\n", 100)     #= 100%
printf("%d %d\n", true, false)     #= 1 0
