#? dump bytecode gates
# More arguments than registers: what is pushed, and how the stack is put right again.
extern {
  fn getnameinfo(address: *void?, length: u32, host: *void?, host_length: u32, service: *void?, service_length: u32,
    flags: c_int) -> c_int
  fn snprintf(buffer: [u8], size: usize, format: cstr, ...) -> c_int
}
let buffer: [u8] = [0; 80]
fn number() = 7
print(getnameinfo(null, 0, null, 0, null, number(), number()) != 0)
print(snprintf(buffer, 80, "%d %d %d %d %d", 1, 2, 3, 4, 5), buffer.ptr.str())
print(snprintf(buffer, 80, "%g%g%g%g%g%g%g%g%g", 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0), buffer.ptr.str())
