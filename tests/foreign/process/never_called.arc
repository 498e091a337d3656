# expect: what is never called may be missing: symbol and library
extern fn arcane_no_such_symbol(x: c_int) -> c_int
extern "arcane_no_such_library" {
  fn one() -> c_int
  var two: c_int
}
extern "./no/such/file.so" fn three()
if args.len > 100 { three(); one(); print(two, arcane_no_such_symbol(1)) }
print("fine")     #= fine
