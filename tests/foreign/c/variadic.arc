extern "../../c/libcalls.so" {
  fn sum_ints(n: c_int, ...) -> i64
  fn sum_doubles(n: c_int, ...) -> f64
  fn vformat(out: [u8], size: usize, format: cstr, ...) -> c_int
}
print(sum_ints(0), sum_ints(1, 5), sum_ints(10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10))     #= 0 5 55
print(sum_ints(3, -1, -2, true))     #= -2
print(sum_doubles(0), sum_doubles(2, 1.5, 2.5))     #= 0.0 4.0
print(sum_doubles(10, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0))     #= 55.0
let out: [u8] = [0; 100]
vformat(out, 100, "%d %s %.1f %d %s %.1f %d %s", 1, "a", 0.5, 2, "b", 1.5, 3, "c")
print(out.ptr.str())     #= 1 a 0.5 2 b 1.5 3 c
