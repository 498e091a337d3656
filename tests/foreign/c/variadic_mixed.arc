# expect: C's promotions: ints as int, floats as double, with texts between
extern "../../c/libcalls.so" {
  fn sum_ints(n: c_int, ...) -> i64
  fn sum_doubles(n: c_int, ...) -> f64
}
print(sum_ints(0), sum_ints(3, 1, 2, 3), sum_ints(8, 1, 2, 3, 4, 5, 6, 7, -28))     #= 0 6 0
print(sum_doubles(2, 0.5, 0.25), sum_doubles(9, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0))     #= 0.75 45.0
var n = 0
for i in 0..100 { n += sum_ints(2, i, -i) }
print(n)     #= 0
