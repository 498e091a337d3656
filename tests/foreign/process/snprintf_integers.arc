# expect: every int is 64 bits wide to printf where the format says so
extern fn snprintf(out: [u8], n: usize, format: cstr, ...) -> c_int
let out: [u8] = [0; 128]
fn show(format: str, n: int) -> str {
  snprintf(out, 128, format, n)
  out.ptr.str()
}
print(show("%d", -5), show("%u", 4_000_000_000), show("%x", 255), show("%c", 'A'))     #= -5 4000000000 ff A
print(show("%ld", 1 << 40), show("%lld", -1), show("%#lx", 0xdeadbeef), show("%05d", 42))     #= 1099511627776 -1 0xdeadbeef 00042
