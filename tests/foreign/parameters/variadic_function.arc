# expect: the same function declared once more gives a variadic argument a type of its own
extern "../../c/librows.so" {
  fn describe(out: [u8; n], n: usize, kinds: cstr, ...) -> c_int
  fn describe_call(out: [u8; n], n: usize, kinds: cstr, f: fn(c_int) -> c_int) -> c_int symbol "describe"
}
let out: [u8] = [0; 40]
describe_call(out, 40, "f", |x| x * 10)
print(out.ptr.str())     #= f210
describe(out, 40, "i", 5)
print(out.ptr.str())     #= i5
