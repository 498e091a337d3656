# expect: what was compressed comes back; the lengths go through a list of one number
#? requires library z
extern "z" {
  fn compress(to: [u8], size: *c_ulong, from: [u8], n: c_ulong) -> c_int fails != 0 with "compress: {result}"
  fn uncompress(to: [u8], size: *c_ulong, from: [u8], n: c_ulong) -> c_int fails != 0 with "uncompress: {result}"
}
let data: [u8] = []
for i in 0..1000 { data.push(i % 7) }
let packed: [u8] = [0; 1200]
let size: [c_ulong] = [1200]
compress(packed, size, data, data.len)
print(size[0] < 100)     #= true
let back: [u8] = [0; 1000]
let length: [c_ulong] = [1000]
uncompress(back, length, packed, size[0])
print(length[0], back == data)     #= 1000 true
length[0] = 10
print(try { uncompress(back, length, packed, size[0]); "" } catch e { e.message })     #= uncompress: -5
packed[0] = 0
length[0] = 1000
print(try { uncompress(back, length, packed, size[0]); "" } catch e { e.message })     #= uncompress: -3
