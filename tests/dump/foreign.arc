#? dump types bytecode gates
# Each kind of argument: pointers, checked and proven ints, text, floats, the stack.
extern {
  fn read(fd: c_int, buf: *void, n: usize) -> isize fails < 0
  fn abs(x: c_int) -> c_int
  fn getenv(name: cstr) -> cstr?
  fn snprintf(buffer: [u8], size: usize, format: cstr, ...) -> c_int
  fn strncmp(a: cstr, b: cstr, n: usize) -> c_int symbol "strncmp"
  fn copysign(x: f64, y: f64) -> f64
  fn ldexp(x: f64, by: c_int) -> f64
  fn copysignf(x: f32, y: f32) -> f32
}
let buffer: [u8] = [0; 8]
fn checked(x: int) = abs(x)
print(checked(-3), abs(-4), getenv("ARC_NOT_SET") == null)
print(try { read(args.len - 1, buffer, 8) } catch e { -1 })
print(copysign(3, -4), ldexp(0.5, 3), copysignf(-1.5, 1), strncmp("ab", "ac", 1))
print(snprintf(buffer, 8, "%d %g", 5, 0.5), buffer.ptr.str())
