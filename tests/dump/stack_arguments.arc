#? dump bytecode gates
# More arguments than registers: what is pushed, and how the stack is put right again.
extern "../c/libcalls.so" {
  fn sum9(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64, g: i64, h: i64, i: i64) -> i64
  fn mixed(a: i8, b: f64, c: u16, d: f32, e: i64, f: f64, g: i32, h: f64, i: u8, j: f64, k: i16, l: f64, m: i64,
    n: f64, o: u32, p: f64, q: f64, r: f32) -> f64
}
fn number() = 1
print(sum9(1, 2, 3, 4, 5, 6, 7, 8, 9))
print(mixed(number(), 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, number(), 16, 17, 18))
