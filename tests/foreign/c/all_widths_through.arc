# expect: every width comes back as it was given, at both ends
extern "../../c/libcalls.so" {
  fn i8_of(x: i8) -> i8
  fn u8_of(x: u8) -> u8
  fn i16_of(x: i16) -> i16
  fn u16_of(x: u16) -> u16
  fn i32_of(x: i32) -> i32
  fn u32_of(x: u32) -> u32
  fn i64_of(x: i64) -> i64
  fn u64_of(x: u64) -> u64
  fn size_of(x: usize) -> usize
  fn offset_of(x: isize) -> isize
}
print(i8_of(-128), i8_of(127), u8_of(255), i16_of(-32768), u16_of(65535))     #= -128 127 255 -32768 65535
print(i32_of(-2147483648), u32_of(4294967295), i64_of(-9223372036854775807))     #= -2147483648 4294967295 -9223372036854775807
print(u64_of(-1).ustr(), size_of(1 << 62), offset_of(-5))     #= 18446744073709551615 4611686018427387904 -5
