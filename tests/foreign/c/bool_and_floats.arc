# expect: bool is inverted by C; halves in f32, doubles in f64
extern "../../c/libcalls.so" {
  fn not_of(x: bool) -> bool
  fn half_of(x: f32) -> f32
  fn twice_of(x: f64) -> f64
  fn is_odd(x: i64) -> bool
}
print(not_of(true), not_of(false), is_odd(7), is_odd(8))     #= false true true false
print(half_of(5), twice_of(0.1), half_of(0.1) == 0.05)     #= 2.5 0.2 false
