#? requires library z
extern "z" {
  fn compressBound(n: c_ulong) -> c_ulong
  fn compress(to: [u8], to_length: *c_ulong, from: [u8], n: c_ulong) -> c_int fails != 0 with "zlib says {result}"
  fn uncompress(to: [u8], to_length: *c_ulong, from: [u8], n: c_ulong) -> c_int fails != 0 with "zlib says {result}"
}
let data: [u8] = [65; 1000]
let packed: [u8] = [0; compressBound(data.len)]
let length: [c_ulong] = [packed.len]
compress(packed, length, data, data.len)
print(length[0] < 50, length[0] > 0)     #= true true
let again: [u8] = [0; 1000]
let size: [c_ulong] = [again.len]
uncompress(again, size, packed, length[0])
print(size[0], again == data)     #= 1000 true
size[0] = 10
print(try { uncompress(again, size, packed, length[0]); "ok" } catch e { e.message })     #= zlib says -5
