# expect: null passes for `*T?` and `cstr?`; a list and a pointer do too
extern "../../c/libcalls.so" {
  fn is_null(p: *void?) -> c_int
  fn is_null_text(p: cstr?) -> c_int
}
let xs: [u8] = [1]
print(is_null(null), is_null(xs), is_null(xs.ptr))     #= 1 0 0
print(is_null_text(null), is_null_text(""), is_null_text("x"))     #= 1 0 0
