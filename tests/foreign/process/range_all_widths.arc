# expect: for each width the last that fits and the first that does not
extern {
  fn a(x: i8) -> c_int symbol "abs"
  fn b(x: u8) -> c_int symbol "abs"
  fn c(x: i16) -> c_int symbol "abs"
  fn d(x: u16) -> c_int symbol "abs"
  fn e32(x: i32) -> c_int symbol "abs"
  fn f(x: u32) -> c_int symbol "toupper"
}
fn kind_a(n: int) = try { a(n); "ok" } catch e { e.kind }
fn kind_b(n: int) = try { b(n); "ok" } catch e { e.kind }
fn kind_c(n: int) = try { c(n); "ok" } catch e { e.kind }
fn kind_d(n: int) = try { d(n); "ok" } catch e { e.kind }
fn kind_e(n: int) = try { e32(n); "ok" } catch e { e.kind }
fn kind_f(n: int) = try { f(n); "ok" } catch e { e.kind }
print(kind_a(127), kind_a(128), kind_a(-128), kind_a(-129))     #= ok range ok range
print(kind_b(255), kind_b(256), kind_b(0), kind_b(-1))     #= ok range ok range
print(kind_c(32767), kind_c(32768), kind_c(-32768), kind_c(-32769))     #= ok range ok range
print(kind_d(65535), kind_d(65536), kind_d(0), kind_d(-1))     #= ok range ok range
print(kind_e(2147483647), kind_e(2147483648), kind_e(-2147483648), kind_e(-2147483649))     #= ok range ok range
print(kind_f(0), kind_f(4294967296), kind_f(-1))     #= ok range range
