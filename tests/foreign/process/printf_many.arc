# More variadic arguments than registers, of both classes.
extern fn printf(format: cstr, ...) -> c_int
printf("%s %s %s %s %s %s %s %s\n", "a", "b", "c", "d", "e", "f", "g", "h")     #= a b c d e f g h
printf("%g %g %g %g %g %g %g %g %g %g\n", 1.5, 2.0, 3.5, 4.0, 5.5, 6.0, 7.5, 8.0, 9.5, 10.0)
#= 1.5 2 3.5 4 5.5 6 7.5 8 9.5 10
printf("%d %g %s %d %g %s %d %g %s %d %g %s\n", 1, 1.5, "a", 2, 2.5, "b", 3, 3.5, "c", 4, 4.5, "d")
#= 1 1.5 a 2 2.5 b 3 3.5 c 4 4.5 d
for i in 0..3 { printf("%d-%g\n", i, 0.5) }
#= 0-0.5
#= 1-0.5
#= 2-0.5
