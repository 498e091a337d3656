# C leaves the bits above a narrow result as they are; nothing may trust them.
extern "../../c/libcalls.so" {
  fn low_byte(x: i64) -> i8
  fn low_unsigned_byte(x: i64) -> u8
  fn is_odd(x: i64) -> bool
}
print(low_byte(0x1234567890abcdef), low_byte(0x7f), low_byte(-1))     #= -17 127 -1
print(low_unsigned_byte(0x1ff), low_unsigned_byte(-2))     #= 255 254
print(is_odd(0x7fffffff00000001), is_odd(0x100), is_odd(-1))     #= true false true
