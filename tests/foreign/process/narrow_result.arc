# expect: only the result's own bits are taken, with its sign
extern {
  fn as_i8(x: c_int) -> i8 symbol "abs"
  fn as_u8(x: c_int) -> u8 symbol "abs"
  fn as_i16(x: c_int) -> i16 symbol "abs"
  fn as_u16(x: c_int) -> u16 symbol "abs"
}
print(as_i8(200), as_u8(200), as_i8(256), as_u8(257))     #= -56 200 0 1
print(as_i16(40000), as_u16(40000), as_u16(65537))     #= -25536 40000 1
