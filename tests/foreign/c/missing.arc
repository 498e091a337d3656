extern "../../c/libcalls.so" {
  fn sum_byte(bytes: [u8], n: usize) -> i64
  var countr: i32
}
extern "../../c/libcals.so" fn f()
print(try { str(sum_byte([], 0)) } catch e { e.kind })     #= symbol
print(try { str(countr) } catch e { e.kind })     #= symbol
print(try { f(); "ok" } catch e { e.kind })     #= library
