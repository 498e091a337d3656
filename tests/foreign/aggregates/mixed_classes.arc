extern "../../c/libaggregates.so" {
  struct Mixed { a: c_int, b: f64, c: c_char }
  struct Big { a: [c_long; 5] }
  fn mixed_step(by: c_int, m: Mixed) -> Mixed
  fn big_times(b: Big, by: c_int) -> Big
}
print(mixed_step(5, Mixed(1, 2.5, 'a')))
var b = Big()
b.a[0] = 1
b.a[4] = 7
let c = big_times(b, 3)
print(c.a[0], c.a[4], b.a[4])
fn generic(x) = big_times(x, 2)
print(generic(c))

#= Mixed(a: 6, b: 5.0, c: 98)
#= 3 21 7
#= Big(a: [6, 0, 0, 0, 42])
