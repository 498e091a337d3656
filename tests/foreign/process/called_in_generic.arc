# expect: one extern, called in two instances of a generic function
extern fn snprintf(out: [u8], n: usize, format: cstr, ...) -> c_int
fn show(format, x) {
  let out: [u8] = [0; 64]
  snprintf(out, 64, format, x)
  out.ptr.str()
}
print(show("%05.1f", 2.5), show("%05d", 25), show("<%s>", "x"))     #= 002.5 00025 <x>
