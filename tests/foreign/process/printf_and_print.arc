# expect: what C's stdio prints and what print prints keep their order
extern fn printf(format: cstr, ...) -> c_int
extern fn puts(s: cstr) -> c_int
print("one")     #= one
printf("two %d\n", 2)     #= two 2
print("three")     #= three
puts("four")     #= four
for i in 0..2 {
  printf("c%d ", i)
  print("a{i}")
}
#= c0 a0
#= c1 a1
