# expect: one memory seen as bytes, as ints, as a number, and back
extern {
  fn malloc(n: usize) -> *void
  fn free(p: *void)
}
let p = malloc(8) as *u32
p[0] = 0x01020304
p[1] = 0
let bytes = p as *u8
print(bytes[0], bytes[1], bytes[3])     #= 4 3 1
let address = p as int
let again = (address + 4) as *u32
again[0] = 99
print(p[1], again == p + 1)     #= 99 true
free(p)
