# expect: a text and numbers out of libz
#? requires library z
extern "z" {
  fn zlibVersion() -> cstr
  fn compressBound(n: c_ulong) -> c_ulong
  fn zlibCompileFlags() -> c_ulong
}
print(zlibVersion()[0] == '1', compressBound(1000) >= 1000, zlibCompileFlags() > 0)     #= true true true
