# expect: bool in and out; it is one byte
extern {
  fn isalpha(c: c_int) -> c_int
  fn same(x: bool) -> bool symbol "abs"
}
print(same(true), same(false))     #= true false
fn letter(c: int) -> bool = isalpha(c) != 0
print(letter('x'), letter('1'))     #= true false
