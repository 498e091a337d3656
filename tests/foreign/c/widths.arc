# Integers of every width go in and come out whole.
extern "../../c/libcalls.so" {
  fn i8_of(x: i8) -> i8
  fn i16_of(x: i16) -> i16
  fn i32_of(x: i32) -> i32
  fn i64_of(x: i64) -> i64
  fn u8_of(x: u8) -> u8
  fn u16_of(x: u16) -> u16
  fn u32_of(x: u32) -> u32
  fn u64_of(x: u64) -> u64
  fn size_of(x: usize) -> usize
  fn offset_of(x: isize) -> isize
  fn not_of(x: bool) -> bool
  fn half_of(x: f32) -> f32
  fn twice_of(x: f64) -> f64
}
print(i8_of(-128), i8_of(127), u8_of(255), u8_of(0))     #= -128 127 255 0
print(i16_of(-32768), i16_of(32767), u16_of(65535))      #= -32768 32767 65535
print(i32_of(-2147483648), i32_of(2147483647), u32_of(4294967295))    #= -2147483648 2147483647 4294967295
print(i64_of(-9223372036854775808), u64_of(9223372036854775807))     #= -9223372036854775808 9223372036854775807
print(u64_of(-1).ustr(), size_of(3), offset_of(-3))      #= 18446744073709551615 3 -3
print(not_of(true), not_of(false), half_of(3.0), twice_of(1.25))     #= false true 1.5 2.5
