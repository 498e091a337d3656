#? requires library z
extern "z" {
  fn crc32(crc: c_ulong, bytes: *void?, n: c_uint) -> c_ulong
  fn adler32(sum: c_ulong, bytes: *void?, n: c_uint) -> c_ulong
  fn zlibVersion() -> cstr
}
let bytes: [u8] = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
print("{crc32(0, bytes, bytes.len):08x}")         #= cbf43926
print("{adler32(1, bytes, bytes.len):08x}")       #= 091e01de
print(crc32(0, null, 0), zlibVersion()[0] == '1')     #= 0 true
