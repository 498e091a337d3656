# expect: two Arcane names for one symbol, with different types
extern {
  fn length(s: cstr) -> usize symbol "strlen"
  fn length_at(p: *c_char) -> usize symbol "strlen"
  fn c_abs(x: c_int) -> c_int symbol "abs"
}
print(length("four"), c_abs(-4))     #= 4 4
let bytes: [c_char] = [65, 66, 0]
print(length_at(bytes.ptr), length_at(bytes.ptr + 1))     #= 2 1
