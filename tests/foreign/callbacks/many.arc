# As many closures as one likes: those that nothing has any more give their thunks back.
extern "../../c/libaggregates.so" {
  fn call_two(f: fn(c_int, c_int) -> c_int, a: c_int, b: c_int) -> c_int
}
var total = 0
for i in 0..20000 { total += call_two(|a, b| a + b + i, 1, 2) }
print(total)     #= 200050000
