# More arguments than registers, of each class and mixed.
extern "../../c/libcalls.so" {
  fn sum9(a: i64, b: i64, c: i64, d: i64, e: i64, f: i64, g: i64, h: i64, i: i64) -> i64
  fn sum10(a: f64, b: f64, c: f64, d: f64, e: f64, f: f64, g: f64, h: f64, i: f64, j: f64) -> f64
  fn mixed(a: i8, b: f64, c: u16, d: f32, e: i64, f: f64, g: i32, h: f64, i: u8, j: f64, k: i16, l: f64, m: i64,
    n: f64, o: u32, p: f64, q: f64, r: f32) -> f64
}
print(sum9(1, 2, 3, 4, 5, 6, 7, 8, 9))     #= 285
print(sum9(-1, 0, 0, 0, 0, 0, 1, 0, 0))    #= 6
print(sum10(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))     #= 385.0
print(mixed(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18))     #= 2109.0
print(mixed(-1, 0, 0, 0, 0, 0, 0, 0, 0, 0, -2, 0, 0, 0, 0, 0, 0, 0.5))     #= -14.0
fn refused(o: int) = try { str(mixed(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, o, 0, 0, 0)) } catch e { e.message }
print(refused(2))          #= 30.0
print(refused(1 << 33))    #= mixed: o is 8589934592, which does not fit u32 (0 to 4294967295)
print(sum9(1, 1, 1, 1, 1, 1, 1, 1, 1))     #= 45
