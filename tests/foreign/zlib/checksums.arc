# expect: the known checksums of "123456789"
#? requires library z
extern "z" {
  fn crc32(crc: c_ulong, data: cstr, n: c_uint) -> c_ulong
  fn crc32_bytes(crc: c_ulong, data: [u8], n: c_uint) -> c_ulong symbol "crc32"
  fn adler32(sum: c_ulong, data: cstr, n: c_uint) -> c_ulong
}
print("{crc32(0, "123456789", 9):08x} {adler32(1, "123456789", 9):08x}")     #= cbf43926 091e01de
let bytes: [u8] = []
for c in 49..58 { bytes.push(c) }
print(crc32_bytes(0, bytes, 9) == crc32(0, "123456789", 9))     #= true
print(crc32(crc32(0, "1234", 4), "56789", 5) == crc32(0, "123456789", 9))     #= true
