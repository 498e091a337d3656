extern {
  fn malloc(n: usize) -> *void
  fn free(p: *void)
  fn memset(p: *void, byte: c_int, n: usize) -> *void
  fn memcpy(to: *void, from: *void, n: usize) -> *void
  fn memcmp(a: *void, b: *void, n: usize) -> c_int
}
let block = malloc(16)
memset(block, 7, 16)
let bytes = block as *u8
print(bytes[0], bytes[15])     #= 7 7
bytes[1] = 200
*bytes = 1
print(bytes[0], bytes[1], *(bytes + 1), *(bytes + 2 - 1))     #= 1 200 200 200
let list: [u8] = [0; 4]
memcpy(list, block, 4)
print(list)     #= [1, 200, 7, 7]
print(memcmp(list, block, 4), memcmp(list, block, 5) == 0)     #= 0 false
let words = block as *i32
words[1] = -2
print(words[1], bytes[4], bytes[7])     #= -2 254 255
let many = 256
print(try { bytes[0] = many; "ok" } catch e { e.kind })     #= range
words[1] += 10
print(words[1])     #= 8
free(block)
